import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The second draft"],
  tellings: [
    "{f.lines} of the source that this change takes out or rewrites had come with {q.earlier}, {f.span} before the merge.",
    "{f.lines} of the source that this change takes out or rewrites had come with {q.earlier}, by the same author.",
  ],
  costs: ["Whoever had just learned the first version may learn the second."],
  turns: [],
  verdict: {
    archetype: "The Second Draft",
    lines: [
      "brought {f.lines}, and came back for them within four weeks",
      "went from {q.earlier} to the next draft in {f.span}",
    ],
  },
};
