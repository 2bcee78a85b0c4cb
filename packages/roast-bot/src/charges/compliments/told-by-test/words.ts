import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "One of its new tests is called {s.says}.",
    "Among its new tests is {s.says}.",
    "One of its new tests is {t.test}.",
  ],
  praises: ["A test is called {s.says}, so whoever breaks that will be told in words."],
};
