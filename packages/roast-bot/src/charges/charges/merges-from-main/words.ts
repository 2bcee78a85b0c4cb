import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{n.merges} times the main branch"],
  tellings: [
    "{f.merges} of this branch only bring the main branch in. That is {f.share} of the log.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Commuter",
    lines: ["went to see the main branch {n.merges} times before it stayed"],
  },
};
