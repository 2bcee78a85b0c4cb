import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: [
    "The fix comes with {t.test}, so that it can stay fixed.",
    "{t.test} came with the fix, and will say so if it breaks again.",
  ],
};
