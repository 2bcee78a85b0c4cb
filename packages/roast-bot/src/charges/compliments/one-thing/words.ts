import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: [
    "It is one commit, and it does one thing. It can be read in one sitting and reverted in one go.",
    "One commit, one thing. That is a decision, and somebody made it.",
  ],
};
