import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: ["A new comment in {file} explains: {s.says}"],
  praises: [],
};
