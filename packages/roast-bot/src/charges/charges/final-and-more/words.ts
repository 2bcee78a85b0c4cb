import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The end, and {f.after} more"],
  tellings: [
    "A commit is called {c.1}. After it, {f.after} of the same author change source or tests.",
    "{c.1}, says the log. Then it goes on: {f.after} of the same author still change source or tests.",
  ],
  costs: [],
  turns: ["The last of them came after {f.span}."],
  verdict: {
    archetype: "The Farewell Tour",
    lines: ["said goodbye and played {f.after} more"],
  },
  retired: {
    lines: [
      "After the end",
      "After the end.",
      "Also after the end.",
      "An end is easier to write than to reach.",
      "As a place to start reading, that commit is no use.",
      "Farewell tours have been announced with the same confidence.",
      "The end has moved.",
      "The end. {f.after} follow.",
      "Whoever took that commit at its word and read the branch then read something else than what was merged.",
      "{c.1}, and {f.after} more",
      "{f.after} follow that change source or tests.",
    ],
    verdicts: [
      {
        archetype: "The Farewell Tour",
        lines: [
          "said goodbye in {c.1} and played {f.after} more",
          "took a bow, and then {f.after} more",
        ],
      },
    ],
  },
};
