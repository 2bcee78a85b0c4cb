import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{t.name}, and what came after", "To be continued"],
  headings: ["To be continued", "What came after"],
  tellings: [
    "{f.span} after the merge came {q.later}.",
    "The main line goes on: {q.later} names {t.name}.",
  ],
  costs: ["The merge was not the last word on {t.name}."],
  turns: ["It was finished, and then it was continued."],
  verdict: {
    archetype: "The Serial",
    lines: ["ended on a merge and went on with {q.later}"],
  },
  retired: {
    lines: [
      "A merge is a full stop only in the log.",
      "Whoever reads one of the two has to read the other.",
    ],
    verdicts: [
      {
        archetype: "The Serial",
        lines: ["was merged, and then had a sequel"],
      },
    ],
  },
};
