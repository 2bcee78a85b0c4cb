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
      "{if.later.endless}was finished, and had to be stopped {f.span} later",
      "{if.later.fix}says {word.fix}, and was fixed in turn",
      "ended on a merge, and went on all the same",
    ],
  },
};
