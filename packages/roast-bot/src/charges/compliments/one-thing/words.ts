import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: ["It is one commit in {f.files}. It can be read in one sitting and reverted in one go."],
  retired: {
    lines: [
      "In one go",
      "It is one commit, and it does one thing. It can be read in one sitting and reverted in one go.",
      "One commit",
      "One commit, one thing. That is a decision, and somebody made it.",
      "One commit, {f.files}, {f.added} added: a reviewer can hold all of it in mind.",
    ],
    verdicts: [
      {
        archetype: "The Single Stroke",
        lines: ["one commit, {f.files}, and done", "was said in one commit"],
      },
    ],
  },
};
