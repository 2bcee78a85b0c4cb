import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["For now"],
  tellings: [
    "The commit {c.1} says {below.says}. Most of what it did was merged.",
    "{q.says}, says a commit. Most of what it did was merged.",
    "{q.says}, says the log, and most of that commit is in the merge.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Interim Solution",
    lines: ["came for a while, and was merged"],
  },
};
