import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: ["Out of its log, in order: {c.1}, {c.2}, {c.3}."],
  praises: [],
  verdict: {
    archetype: "The Wrong Log",
    lines: ["{due}kept a log in git, in {commits}, and owes the other"],
  },
};
