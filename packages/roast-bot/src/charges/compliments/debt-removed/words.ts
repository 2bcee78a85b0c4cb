import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: ["{t.marker} was taken out. Nobody asks for that, which is why it counts."],
  acquittals: ["took out {t.marker}, which nobody had to do"],
};
