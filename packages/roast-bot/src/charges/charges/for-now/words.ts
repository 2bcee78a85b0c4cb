import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["For now, since {weekday}", "Temporary, and merged", "For the time being"],
  headings: ["Temporary, and merged", "For the time being"],
  remarks: {
    first: [
      "It was merged.",
      "How long that is, the log does not say.",
      "{q.says}. It was merged.",
      "{q.says}. How long that is, the log does not say.",
    ],
  },
  tellings: [
    "{q.says}, says a commit. Most of what it did was merged.",
    "{q.says}, says the log, and most of that commit is in the merge.",
  ],
  costs: [
    "That sentence does not say what would end it.",
    "To end it, somebody has to remember it, and a log does not remind anybody.",
  ],
  turns: ["For now is a long word in a main branch.", "It has been given a permanent address."],
  verdict: {
    archetype: "The Interim Solution",
    lines: [
      "took up its post on a {weekday}, with no end date in the contract",
      "came for a while, and was merged as {number}",
    ],
  },
  retired: {
    lines: [
      "It is the log that says so. Whoever meets the code later will be reading the code.",
      "The main branch has no guest room.",
      "Nothing that is merged knows that it is temporary.",
    ],
  },
};
