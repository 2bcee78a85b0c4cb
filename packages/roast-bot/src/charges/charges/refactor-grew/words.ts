import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{q.verb}, and {f.grown} more", "Less, plus {f.grown}"],
  headings: ["{q.verb}, in numbers", "Tidier by {f.grown}"],
  tellings: [
    "{f.commits} say {q.verb} or the like. Together they add {f.added}.",
    "The word is {q.verb}, and the source has {f.grown} more than before.",
  ],
  costs: [
    "There is more to read than there was.",
    "Whoever opens it next has {f.grown} more to get through.",
  ],
  turns: [
    "It is simpler the way a full suitcase is: it is closed.",
    "Every line of it makes the others simpler.",
  ],
  verdict: {
    archetype: "The Minimalist",
    lines: ["made do with {f.grown} more", "threw things out until there were {f.grown} more"],
  },
};
