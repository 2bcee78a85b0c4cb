import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["Fixed, and fixed again", "The branch and its repairs", "The repairs, in order"],
  headings: ["Fixed, and fixed again", "The repairs"],
  remarks: {
    first: ["It repairs what the branch has brought."],
    others: ["Back to lines that this branch knows."],
  },
  tellings: [
    "At least {n.fixes} of its commits fix lines that earlier commits of the same branch had written.",
  ],
  costs: [],
  turns: ["Each of them was the last one, for a while."],
  verdict: {
    archetype: "The Repairman",
    lines: [
      "called {n.fixes} times at the same house",
      "fixed it {n.fixes} times and sent one bill",
    ],
  },
  retired: {
    lines: [
      "A repair, to lines that this branch has written itself.",
      "The lines are not old. Nor is the fixing new.",
      "Whoever reads the log reads some lines twice: as they were, and as they were mended.",
      "The change and its repairs arrive together; only the log keeps them apart.",
      "A branch is a good place for that.",
      "The merge has the result. The log has the way there.",
      "It was right in the end, which is the usual place for it.",
      "Mended on the way",
      "A repair, to a file that this branch has touched before.",
      "It repairs what the branch had open already.",
      "Back to a file that this branch knows.",
      "The file is not new to this branch. Nor is the fixing.",
      "At least {n.fixes} of its commits fix files that earlier commits of the same branch had touched.",
      "Whoever reads the log meets the same files again and again.",
    ],
  },
};
