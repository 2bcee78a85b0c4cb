import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["What is left behind", "The error, in so many words"],
  tellings: ["In {file}, {t.error} becomes a text inside a new {t.class}."],
  costs: ["The message crosses. The type, the cause and the stack stay behind."],
  turns: ["A log will have what was said, and not by whom."],
  verdict: {
    archetype: "The Censor",
    lines: ["lets the words of {t.error} pass and keeps the rest"],
  },
  retired: {
    lines: [
      "In so many words",
      "The text of an error is the part that was meant for people. The rest was meant for finding it.",
      "What arrives is what it said. What it was, and where it came from, stays behind.",
      "What {t.expression} leaves behind",
      "Whoever debugs it will know what was said, and not by whom.",
    ],
    verdicts: [
      {
        archetype: "The Censor",
        lines: ["passes on what {t.error} said, and not what it was"],
      },
    ],
  },
};
