import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{q.says}"],
  tellings: ["The review of {f.added} of source is this: {q.says}."],
  costs: ["No other word of a reviewer stands in the pull request."],
  turns: ["It is a review without a single mistake."],
  verdict: {
    archetype: "The Rubber Stamp",
    lines: ["passed {f.added} of source on the strength of {q.says}"],
  },
};
