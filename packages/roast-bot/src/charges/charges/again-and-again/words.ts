import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{q.subject}"],
  tellings: [
    "{f.commits} by the same author are called {q.subject}.",
    "There are {f.commits} called {q.subject}, all by one author. Together they add {f.additions}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Refrain",
    lines: ["came round {n.commits} times"],
  },
};
