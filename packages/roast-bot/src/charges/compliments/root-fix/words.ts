import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  titles: ["A fix, and {t.test}", "Mended, with a witness"],
  praises: [
    "The fix comes with {t.test}, so that it can stay fixed.",
    "{t.test} came with the fix, and will say so if it breaks again.",
    "The fix comes with its test, so that it can stay fixed.",
    "Beside the fix stands {t.test}: the fault can come back, but not unannounced.",
    "What was broken is now on record, as {t.test}.",
  ],
  verdict: {
    archetype: "The Watchman",
    lines: ["fixed it, and wrote down what fixed means"],
  },
  retired: {
    verdicts: [{ archetype: "The Watchman", lines: ["mended it and left {t.test} to keep watch"] }],
  },
};
