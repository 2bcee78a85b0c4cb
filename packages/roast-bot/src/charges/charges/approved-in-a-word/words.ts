import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{q.says}"],
  tellings: ["The review of {f.added} of source is this: {q.says}."],
  costs: ["No other word of a reviewer stands in the pull request."],
  turns: ["Whatever else there is to be said of them is for a later reader to find."],
  verdict: {
    archetype: "The Quiet Arrival",
    lines: ["brought {f.added} of source, and heard {q.says}"],
  },
};
