import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "It adds a test that is called {s.says}.",
    "It adds a test, {t.test}.",
    "One of the tests that it adds is called {s.one-says}.",
    "One of the tests that it adds is {t.one-test}.",
  ],
  praises: ["A test says in words what it is for: it is called {s.says}."],
};
