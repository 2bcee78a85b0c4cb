import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Merged"],
  tellings: [
    "{f.span} after the merge the main line has this: {q.later}.",
    "After the merge the main line has this: {q.later}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Refund",
    lines: [
      "says {word.fix}, and kept the receipt for {f.span}",
      "kept the receipt for {f.span}",
      "kept the receipt",
    ],
  },
};
