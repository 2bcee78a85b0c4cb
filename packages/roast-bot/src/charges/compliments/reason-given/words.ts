import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  titles: ["With its reason", "And it says why"],
  praises: [
    "It gives its reason, which code cannot do: {q.why}.",
    "Why it was done is written down: {q.why}.",
  ],
  verdict: {
    archetype: "The Footnote",
    lines: ["did it, and said why", "left the reason where the next reader will look"],
  },
  retired: {
    lines: [
      "The description says why, and not only what. In a year it will be the one who remembers.",
      "The description gives its reason. Code cannot do that.",
    ],
  },
};
