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
};
