import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["The merge and its revert"],
  tellings: [
    "{f.span} after the merge the main line has this: {q.later}.",
    "After the merge the main line has this: {q.later}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Refund",
    lines: ["lasted {f.span}, by the word of the log", "was merged, and answered with {q.later}"],
  },
};
