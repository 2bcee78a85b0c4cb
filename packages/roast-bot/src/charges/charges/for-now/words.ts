import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["Temporary, and merged", "For the time being"],
  headings: ["Temporary, and merged", "For the time being"],
  tellings: [
    "{q.says}, says a commit. Most of what it did was merged.",
    "{q.says}, says the log, and most of that commit is in the merge.",
  ],
  costs: ["To end it, somebody has to remember it, and a log does not remind anybody."],
  turns: [
    "That sentence does not say what would end it.",
    "It has been given a permanent address.",
  ],
  verdict: {
    archetype: "The Interim Solution",
    lines: ["came for a while, and was merged as {number}"],
  },
  retired: {
    lines: [
      "For now, since {weekday}",
      "How long that is, the log does not say.",
      "It is the log that says so. Whoever meets the code later will be reading the code.",
      "It was merged.",
      "Nothing that is merged knows that it is temporary.",
      "The main branch has no guest room.",
    ],
    verdicts: [
      {
        archetype: "The Interim Solution",
        lines: ["took up its post on a {weekday}, with no end date in the contract"],
      },
    ],
  },
};
