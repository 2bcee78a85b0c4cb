import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "One of its new tests says what is asked of it: {s.says}.",
    "What is wanted can be read off a new test: {s.says}.",
  ],
  praises: ["A test is called {s.says}, so whoever breaks that will be told in words."],
  acquittals: ["put it into a test, in words: {s.says}"],
};
