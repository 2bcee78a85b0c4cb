import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{n.fixes} fixes for one change", "Fixed, {n.fixes} times"],
  headings: ["Fixed, {n.fixes} times", "The last fix but one"],
  remarks: {
    first: ["The first fix.", "The first of {n.fixes} fixes."],
    others: ["Another fix.", "The file is not new to this branch. Nor is the fixing."],
  },
  tellings: [
    "{n.fixes} of its commits fix files that earlier commits of the same branch had touched.",
  ],
  costs: [
    "Which of them made it work, the log does not say.",
    "The change and its repairs arrive together; only the log keeps them apart.",
  ],
  turns: [
    "Each of them was the last one, until the next.",
    "A branch is a good place for that. So is an editor.",
  ],
  verdict: {
    archetype: "The Repairman",
    lines: [
      "called {n.fixes} times at the same house",
      "fixed it {n.fixes} times and sent one bill",
    ],
  },
};
