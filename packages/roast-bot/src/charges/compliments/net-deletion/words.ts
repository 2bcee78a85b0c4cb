import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: ["The source is {f.gone} shorter than before. Lines that are gone have no bugs."],
};
