import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The public life of {t.name}"],
  tellings: [
    "{c.1} brings {t.name} for everybody to use. {f.span} later {c.2} makes it private.",
    "{c.1} brings {t.name} for everybody to use, and {c.2} makes it private.",
  ],
  costs: [
    "What is public has to be kept for whoever uses it, so it is cheapest to close before the merge.",
  ],
  turns: ["It withdrew from public life before the public came."],
  verdict: {
    archetype: "The Private Person",
    lines: [
      "was open to everybody for {f.span}, and then to friends",
      "was open to everybody for a part of a branch, and then to friends",
    ],
  },
};
