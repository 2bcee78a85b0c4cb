import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["What is done about it"],
  tellings: ["In {file}, {t.handler} catches whatever goes wrong and does nothing about it."],
  costs: ["If this fails, nobody will ever know, including the author."],
  turns: ["Nothing has ever been known to go wrong here."],
  verdict: {
    archetype: "The Night Porter",
    lines: ["says {word.errors}, and here says nothing", "hears everything and says nothing"],
  },
  retired: {
    lines: [
      "If this fails",
      "If this fails, nobody will know",
      "It is the quietest part of the program.",
      "Nothing goes wrong here. It is not allowed to be mentioned.",
      "What {t.handler} does about it",
      "Whoever looks for the fault later will not find a trace of it here.",
    ],
    verdicts: [
      {
        archetype: "The Night Porter",
        lines: ["has seen worse, and will not say where"],
      },
    ],
  },
};
