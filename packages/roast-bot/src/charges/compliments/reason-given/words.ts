import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: ["It gives its reason, which code cannot do: {q.why}."],
  retired: {
    lines: [
      "And it says why",
      "The description gives its reason. Code cannot do that.",
      "The description says why, and not only what. In a year it will be the one who remembers.",
      "Why it was done is written down: {q.why}.",
      "With its reason",
    ],
    verdicts: [
      {
        archetype: "The Footnote",
        lines: ["did it, and said why", "left the reason where the next reader will look"],
      },
    ],
  },
};
