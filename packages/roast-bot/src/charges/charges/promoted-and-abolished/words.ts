import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["The {t.hack} that was promoted, and let go"],
  tellings: [
    "{c.1} gave the {t.hack} a place in the code that runs. It held the post for {f.span}; then came {c.2}.",
    "{c.1} gave the {t.hack} a place in the code that runs, and {c.2} took it back.",
  ],
  costs: [
    "Of what it defined in the source nothing is left at the merge; the log remembers it all the same.",
  ],
  turns: ["A promotion is not always a career."],
  verdict: {
    archetype: "The Acting Head",
    lines: [
      "promoted a {t.hack}, and abolished the post after {f.span}",
      "promoted a {t.hack}, and abolished the post",
    ],
  },
};
