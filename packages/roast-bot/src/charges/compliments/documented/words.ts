import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: ["{path} was changed with the code, and not in the week after."],
};
