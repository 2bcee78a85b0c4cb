import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: [
    "The fix comes with {t.test}, so that it can stay fixed.",
    "Beside the fix stands {t.test}: the fault can come back, but not unannounced.",
  ],
  retired: {
    lines: [
      "A fix, and {t.test}",
      "Mended, with a witness",
      "The fix comes with its test, so that it can stay fixed.",
      "{t.test} came with the fix, and will say so if it breaks again.",
    ],
    verdicts: [
      {
        archetype: "The Watchman",
        lines: [
          "fixed it, and wrote down what fixed means",
          "mended it and left {t.test} to keep watch",
        ],
      },
    ],
  },
};
