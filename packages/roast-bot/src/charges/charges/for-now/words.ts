import type { ChargeWords } from "../../rule.ts";

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
  retired: {
    lines: [
      "For now, since {weekday}",
      "For the time being",
      "How long that is, the log does not say.",
      "It is the log that says so. Whoever meets the code later will be reading the code.",
      "It was merged.",
      "Nothing that is merged knows that it is temporary.",
      "That sentence does not say what would end it.",
      "The main branch has no guest room.",
    ],
    verdicts: [
      {
        archetype: "The Interim Solution",
        lines: [
          "came for a while, and was merged as {number}",
          "took up its post on a {weekday}, with no end date in the contract",
        ],
      },
    ],
  },
};
