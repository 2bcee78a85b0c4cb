import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "One of its new tests is called {s.says}.",
    "Among its new tests is {s.says}.",
    "One of its new tests is {t.test}.",
  ],
  praises: ["A test says in words what it is for: it is called {s.says}."],
};
