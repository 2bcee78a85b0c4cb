import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: [
    "The fix comes with {t.test}, so that it can stay fixed.",
    "Beside the fix stands {t.test}: the fault can come back, but not unannounced.",
  ],
  acquittals: ["fixed it, and left a test to see that it stays so"],
};
