import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: [
    "All {f.commits} say in their subject what they do, which is what subjects are for.",
    "All {f.commits} say in their subject what they do, and a log that does so can be read back.",
  ],
};
