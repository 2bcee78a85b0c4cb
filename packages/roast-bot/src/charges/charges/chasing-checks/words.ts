import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The checks, and not the fault"],
  tellings: [
    "The subjects of {n.commits} of its commits say which check was to pass, and no more, such as {c.1}.",
  ],
  costs: ["What was wrong, they leave to the diff."],
  turns: [],
  verdict: {
    archetype: "The Courtier",
    lines: ["bowed to the checks {n.commits} times"],
  },
};
