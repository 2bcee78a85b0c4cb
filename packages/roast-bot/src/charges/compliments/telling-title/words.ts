import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: [
    "The title says what the change does.",
    "The title is true, and that is more than titles have to be.",
  ],
};
