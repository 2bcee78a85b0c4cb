import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: ["Documentation came with the code, in {path}."],
};
