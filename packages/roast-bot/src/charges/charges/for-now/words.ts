import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Temporary, and merged"],
  tellings: [
    "{q.says}, says a commit. Most of what it did was merged.",
    "{q.says}, says the log, and most of that commit is in the merge.",
  ],
  costs: ["To end it, somebody has to remember it, and a log does not remind anybody."],
  turns: [],
  verdict: {
    archetype: "The Interim Solution",
    lines: ["came for a while, and was given a permanent address"],
  },
};
