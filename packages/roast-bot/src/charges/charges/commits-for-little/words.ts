import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{f.commits} for {f.lines}"],
  tellings: [
    "In the merge it comes to {f.lines}, added or deleted. {f.commits} of the author’s lead up to it.",
  ],
  costs: [],
  turns: ["The diff can be read in less time than its own subjects."],
  verdict: {
    archetype: "The Watchmaker",
    lines: ["opened it {n.commits} times over {f.lines}"],
  },
};
