import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{q.asks}", "In the words of a comment"],
  headings: ["In the words of a comment", "Second thoughts, in writing"],
  tellings: [
    "The change adds a comment to {file}: {q.says}.",
    "In {file}, beside new code, a comment says {q.says}.",
    "In {file}, a new comment asks {q.asks}.",
  ],
  costs: [
    "The doubt is on record, and from now on it is the next reader’s.",
    "{q.asks} is a question for a reviewer. It was merged into the source.",
  ],
  turns: [
    "It went in together with what it speaks of.",
    "It reads like a review, and it was merged with what it reviews.",
  ],
  verdict: {
    archetype: "The Candid Witness",
    lines: [
      "wrote {q.says} beside it, and left it there",
      "asked {q.asks} in the source, where nobody replies",
      "put the doubt in a comment and the rest in the merge",
    ],
  },
};
