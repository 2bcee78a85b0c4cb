import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["In the words of a comment"],
  tellings: [
    "The change adds a comment to {file}: {q.says}.",
    "In {file}, a new comment asks {q.asks}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Doubter",
    lines: [
      "{if.asks.question}asked the source, where nobody replies",
      "reviewed it on the spot, and let it pass",
    ],
  },
};
