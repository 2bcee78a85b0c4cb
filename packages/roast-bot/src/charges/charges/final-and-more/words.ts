import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{c.1}"],
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
};
