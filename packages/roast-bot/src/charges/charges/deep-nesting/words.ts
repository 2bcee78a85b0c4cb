import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{n.levels} levels down", "The innermost line of {file}"],
  tellings: ["In {file}, {n.levels} control structures stand inside one another."],
  costs: [
    "To know when the innermost line runs, a reader has to keep all {n.levels} of them in mind.",
  ],
  turns: ["The way out is the same, backwards."],
  verdict: {
    archetype: "The Caver",
    lines: ["went {n.levels} levels in, and left the reader there"],
  },
  retired: {
    lines: [
      "Further in",
      "It is a long way in for one line.",
      "The innermost line runs when {n.levels} things agree, and a reader has to know all of them.",
      "The line itself is short. It had no room.",
      "What the innermost line depends on is spread over {n.levels} heads above it.",
      "{n.levels} levels down, in {file}",
    ],
    verdicts: [
      {
        archetype: "The Caver",
        lines: [
          "goes down {n.levels} levels and leaves the lamp at the entrance",
          "knows the way through {n.levels} levels and has told nobody",
        ],
      },
    ],
  },
};
