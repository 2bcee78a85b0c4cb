import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: ["{f.minutes} after a review came a commit."],
};
