import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The end, and {f.after} more", "{c.1}, and {f.after} more"],
  headings: ["After the end", "The end, and {f.after} more"],
  remarks: {
    first: ["{f.after} follow that change source or tests.", "The end. {f.after} follow."],
    others: ["After the end.", "The end has moved.", "Also after the end."],
  },
  tellings: [
    "A commit is called {c.1}. After it, {f.after} of the same author change source or tests.",
    "{c.1}, says the log. Then it goes on: {f.after} of the same author still change source or tests.",
  ],
  costs: [
    "Whoever took that commit at its word and read the branch then read something else than what was merged.",
    "As a place to start reading, that commit is no use.",
  ],
  turns: [
    "Farewell tours have been announced with the same confidence.",
    "The last of them came after {f.span}.",
    "An end is easier to write than to reach.",
  ],
  verdict: {
    archetype: "The Farewell Tour",
    lines: [
      "said goodbye in {c.1} and played {f.after} more",
      "took a bow, and then {f.after} more",
    ],
  },
};
