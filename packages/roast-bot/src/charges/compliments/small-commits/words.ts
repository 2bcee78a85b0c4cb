import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: ["{f.commits}, and none adds more than {f.largest}. Each can be read by itself."],
};
