import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["If this fails, nobody will know", "What {t.handler} does about it"],
  headings: ["If this fails", "What {t.handler} does about it"],
  tellings: ["In {file}, {t.handler} catches whatever goes wrong and does nothing about it."],
  costs: [
    "If this fails, nobody will ever know, including the author.",
    "Whoever looks for the fault later will not find a trace of it here.",
  ],
  turns: [
    "It is the quietest part of the program.",
    "Nothing has ever been known to go wrong here.",
  ],
  verdict: {
    archetype: "The Night Porter",
    lines: ["hears everything and says nothing", "has seen worse, and will not say where"],
  },
  retired: { lines: ["Nothing goes wrong here. It is not allowed to be mentioned."] },
};
