import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Merged, and taken back", "The merge and its revert"],
  tellings: [
    "{f.span} after the merge the main line took it back: {q.later}.",
    "The main line took it back: {q.later}.",
  ],
  costs: [],
  turns: ["The log has it twice, once in each direction."],
  verdict: {
    archetype: "The Refund",
    lines: ["was merged, and answered with {q.later}"],
  },
};
