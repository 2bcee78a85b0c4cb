import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{q.verb}, and {f.grown} more"],
  tellings: [
    "{f.commits} say {q.verb} or the like. Together they add {f.added}.",
    "It speaks of {q.verb}, and the source is {f.grown} longer than before.",
  ],
  costs: [],
  turns: ["It is simpler the way a full suitcase is: it is closed."],
  verdict: {
    archetype: "The Minimalist",
    lines: ["made do with {f.grown} more"],
  },
  retired: {
    lines: [
      "Every line of it makes the others simpler.",
      "Less, plus {f.grown}",
      "The word is {q.verb}, and the source has {f.grown} more than before.",
      "There is more to read than there was.",
      "Tidier by {f.grown}",
      "Whoever opens it next has {f.grown} more to get through.",
      "{q.verb}, in numbers",
    ],
    verdicts: [
      {
        archetype: "The Minimalist",
        lines: ["threw things out until there were {f.grown} more"],
      },
    ],
  },
};
