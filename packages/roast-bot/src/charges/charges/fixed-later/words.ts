import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["To be continued"],
  tellings: [
    "{f.span} after the merge came {q.later}.",
    "The main line goes on: {q.later} names {t.name}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Serial",
    lines: [
      "{if.later.fix}says {word.fix}, and was followed by another one",
      "ended on a merge, and went on all the same",
    ],
  },
};
