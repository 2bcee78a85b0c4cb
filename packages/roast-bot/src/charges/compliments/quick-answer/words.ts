import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: ["A review was answered by a commit after {f.minutes}."],
};
