import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: ["At the head of {file} stands: {s.says}."],
  praises: [],
};
