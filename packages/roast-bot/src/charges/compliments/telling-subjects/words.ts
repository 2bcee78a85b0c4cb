import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: ["All {f.commits} say in their subject what they do, which is what subjects are for."],
  retired: {
    lines: [
      "A log that can be read back",
      "All {f.commits} say in their subject what they do, and a log that does so can be read back.",
    ],
    verdicts: [
      {
        archetype: "The Chronicler",
        lines: [
          "kept {f.commits}, and a subject for each",
          "wrote down what was done, {n.commits} times",
        ],
      },
    ],
  },
};
