import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["In the words of a comment"],
  tellings: [
    "The change adds a comment to {file}: {q.says}.",
    "In {file}, beside new code, a comment says {q.says}.",
    "In {file}, a new comment asks {q.asks}.",
  ],
  costs: ["It is on record, and from now on it is the next reader’s."],
  turns: ["It reads like a review, and it was merged with what it reviews."],
  verdict: {
    archetype: "The Candid Witness",
    lines: [
      "{if.asks.question}asked the source, where nobody replies",
      "left a note, and the reason for it",
    ],
  },
};
