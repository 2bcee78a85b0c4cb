import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{f.lines}, and not one of them"],
  headings: ["What became of {c.1}"],
  tellings: [
    "{c.1} adds {f.lines}. At the merge, not one that says anything is left as it was written.",
  ],
  costs: [],
  turns: [
    "A review of that commit was the review of a draft.",
    "Drafts are usually thrown away before they get a hash.",
  ],
  verdict: {
    archetype: "The Ghost Writer",
    lines: ["is in the log with {f.lines}, and in the merge with none"],
  },
};
