import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: ["It leaves fewer notes like {t.marker} than it found."],
};
