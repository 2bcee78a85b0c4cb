import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: ["The title names what the change touches."],
};
