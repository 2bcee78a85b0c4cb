import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: ["In {file} it now says: {s.says}"],
  praises: [],
};
