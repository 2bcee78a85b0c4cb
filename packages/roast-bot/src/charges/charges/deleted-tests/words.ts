import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{f.tests} fewer", "The tests that left"],
  headings: ["The tests that left", "One suite, lightened"],
  tellings: [
    "{f.tests:One|Some} of the tests {f.tests:is|are} gone while the source grew: {t.test}.",
    "{t.test} was a test. It is gone, and the source has grown.",
  ],
  costs: [
    "What it checked may still hold; nothing here says so any more.",
    "What it used to prove now has to be believed.",
  ],
  turns: ["A test that is deleted never fails.", "It is quieter without."],
  verdict: {
    archetype: "The Host",
    lines: [
      "had a word with {t.test}, and it left",
      "asked the tests to leave before the party grew",
    ],
  },
};
