import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: ["The source is {f.gone} shorter than before. Lines that are gone have no bugs."],
};
