import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: [
    "The fix comes with a new test, {t.test}.",
    "Beside the fix stands a new test, {t.test}.",
    "The fix comes with new tests, in {t.where}.",
  ],
};
