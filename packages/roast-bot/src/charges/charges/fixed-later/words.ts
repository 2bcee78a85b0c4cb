import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["To be continued", "{t.name}, and what came after"],
  headings: ["To be continued", "What came after"],
  tellings: [
    "{f.span} after the merge came {q.later}.",
    "The main line goes on: {q.later} names {t.name}.",
  ],
  costs: [
    "Whoever reads one of the two has to read the other.",
    "The merge was not the last word on {t.name}.",
  ],
  turns: ["A merge is a full stop only in the log.", "It was finished, and then it was continued."],
  verdict: {
    archetype: "The Serial",
    lines: ["ended on a merge and went on with {q.later}", "was merged, and then had a sequel"],
  },
};
