import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Second thoughts"],
  tellings: [
    "The same author had written a fix already: {q.fix}. This one changes some of it.",
    "The same author had committed {q.earlier}. This one changes some of it.",
  ],
  costs: ["Lines that came with that are gone or rewritten now."],
  turns: ["{if.fix.fix}Both of them say {word.fix}."],
  verdict: {
    archetype: "The Second Thought",
    lines: [
      "{if.earlier.improved}spoke of improving first, and says {word.fix} now",
      "wrote it, and then went over it again",
    ],
  },
};
