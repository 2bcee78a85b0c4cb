import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{n.levels} levels down", "The innermost line of {file}"],
  headings: ["Further in", "{n.levels} levels down, in {file}"],
  tellings: ["In {file}, {n.levels} control structures stand inside one another."],
  costs: [
    "To know when the innermost line runs, a reader has to keep all {n.levels} of them in mind.",
    "What the innermost line depends on is spread over {n.levels} heads above it.",
  ],
  turns: ["The way out is the same, backwards.", "It is a long way in for one line."],
  verdict: {
    archetype: "The Caver",
    lines: [
      "goes down {n.levels} levels and leaves the lamp at the entrance",
      "knows the way through {n.levels} levels and has told nobody",
    ],
  },
  retired: {
    lines: [
      "The line itself is short. It had no room.",
      "The innermost line runs when {n.levels} things agree, and a reader has to know all of them.",
    ],
  },
};
