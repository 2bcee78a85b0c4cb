import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: [
    "The description says why, and not only what. In a year it will be the one who remembers.",
    "The description gives its reason. Code cannot do that.",
  ],
};
