import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["The tests that left"],
  tellings: [
    "{f.tests:One|Some} of the tests {f.tests:is|are} gone while the source grew: {t.test}.",
    "{t.test} was a test. It is gone, and the source has grown.",
  ],
  costs: ["What it checked may still hold; it no longer says so."],
  turns: ["A test that is deleted never fails."],
  verdict: {
    archetype: "The Host",
    lines: [
      "says {word.tests}, and asked {t.test} to leave",
      "asked {t.test} to leave while the source grew",
    ],
  },
};
