import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{f.lines}, and not one of them"],
  tellings: [
    "{c.1} adds {f.lines}. At the merge, not one that says anything is left as it was written.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Ghost Writer",
    lines: ["is in the log with {f.lines}, and in the merge with none"],
  },
};
