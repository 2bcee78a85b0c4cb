import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{q.verb}, and {f.grown} more", "Less, plus {f.grown}"],
  headings: ["Tidier, and {f.grown} longer", "Tidier by {f.grown}"],
  tellings: [
    "{f.commits} say {q.verb} or the like. Together they add {f.added}.",
    "It speaks of {q.verb}, and the source is {f.grown} longer than before.",
  ],
  costs: ["Whoever opens it next has that much more to get through."],
  turns: ["It is simpler the way a full suitcase is: it is closed."],
  verdict: {
    archetype: "The Minimalist",
    lines: ["made do with {f.grown} more", "threw things out until there were {f.grown} more"],
  },
  retired: {
    lines: [
      "{q.verb}, in numbers",
      "The word is {q.verb}, and the source has {f.grown} more than before.",
      "There is more to read than there was.",
      "Whoever opens it next has {f.grown} more to get through.",
      "Every line of it makes the others simpler.",
    ],
  },
};
