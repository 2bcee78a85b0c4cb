import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  titles: ["A log that can be read back"],
  praises: [
    "All {f.commits} say in their subject what they do, which is what subjects are for.",
    "All {f.commits} say in their subject what they do, and a log that does so can be read back.",
  ],
  verdict: {
    archetype: "The Chronicler",
    lines: [
      "wrote down what was done, {n.commits} times",
      "kept {f.commits}, and a subject for each",
    ],
  },
};
