import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: [
    "All {f.commits} say in their subject what they do. That is how this could be told at all.",
    "All {f.commits} say in their subject what they do, and a log that does so can be read back.",
  ],
};
