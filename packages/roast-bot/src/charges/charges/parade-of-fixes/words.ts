import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The branch and its repairs"],
  tellings: [
    "At least {n.fixes} of its commits fix lines that earlier commits of the same branch had written, {c.1} and {c.2} among them.",
    "At least {n.fixes} of its commits fix lines that earlier commits of the same branch had written.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Repairman",
    lines: ["mended {n.fixes} things that were new"],
  },
  retired: {
    lines: [
      "A branch is a good place for that.",
      "A repair, to a file that this branch has touched before.",
      "A repair, to lines that this branch has written itself.",
      "At least {n.fixes} of its commits fix files that earlier commits of the same branch had touched.",
      "Back to a file that this branch knows.",
      "Back to lines that this branch knows.",
      "Fixed, and fixed again",
      "It repairs what the branch had open already.",
      "It repairs what the branch has brought.",
      "The change and its repairs arrive together; only the log keeps them apart.",
      "The file is not new to this branch. Nor is the fixing.",
      "The lines are not old. Nor is the fixing new.",
      "The merge has the result. The log has the way there.",
      "The repairs",
      "Whoever reads the log meets the same files again and again.",
      "Whoever reads the log reads some lines twice: as they were, and as they were mended.",
    ],
    verdicts: [
      {
        archetype: "The Repairman",
        lines: [
          "called {n.fixes} times at the same house",
          "fixed it {n.fixes} times and sent one bill",
        ],
      },
    ],
  },
};
