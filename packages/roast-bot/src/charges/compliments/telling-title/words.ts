import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: ["The title names what the change touches."],
};
