import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  titles: [],
  purposes: [
    "One of its new tests says what is asked of it: {q.says}.",
    "What is wanted can be read off a new test: {q.says}.",
    "It comes with a test that is called {q.says}.",
  ],
  praises: [
    "A test is called {q.says}, so whoever breaks that will be told in words.",
    "There is a test by the name of {q.says}. It reads like a promise, and it can be run.",
  ],
  verdict: {
    archetype: "The Notary",
    lines: [
      "put {q.says} in writing, where it can be run",
      "wrote down what was agreed, and had it tested",
    ],
  },
};
