import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["The career of a {t.hack}"],
  tellings: [
    "{c.1} gave the {t.hack} a place in the code that runs. It held the post for {f.span}; then came {c.2}.",
    "{c.1} gave the {t.hack} a place in the code that runs, and {c.2} took it back.",
  ],
  costs: [],
  turns: ["A promotion is not always a career."],
  verdict: {
    archetype: "The Acting Head",
    lines: [
      "promoted a {t.hack}, and abolished the post after {f.span}",
      "promoted a {t.hack}, and abolished the post",
    ],
  },
};
