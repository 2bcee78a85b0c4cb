import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: ["{path} was changed in the same change as the code."],
};
