import type { ChargeWords } from "../../rule.ts";

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
  retired: {
    lines: [
      "A merge is a full stop only in the log.",
      "It was finished, and then it was continued.",
      "The merge was not the last word on {t.name}.",
      "What came after",
      "Whoever reads one of the two has to read the other.",
      "{t.name}, and what came after",
    ],
    verdicts: [
      {
        archetype: "The Serial",
        lines: ["ended on a merge and went on with {q.later}", "was merged, and then had a sequel"],
      },
    ],
  },
};
