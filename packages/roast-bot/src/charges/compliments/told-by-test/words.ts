import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  titles: [],
  purposes: [
    "One of its new tests says what is asked of it: {s.says}.",
    "What is wanted can be read off a new test: {s.says}.",
    "It comes with a test that is called {s.says}.",
  ],
  praises: [
    "A test is called {s.says}, so whoever breaks that will be told in words.",
    "There is a test by the name of {s.says}. It reads like a promise, and it can be run.",
  ],
  verdict: {
    archetype: "The Notary",
    lines: [
      "put {s.says} in writing, where it can be run",
      "wrote down what was agreed, and had it tested",
    ],
  },
};
