import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["The public life of {t.name}"],
  tellings: [
    "{c.1} brings {t.name} as a public name. {f.span} later {c.2} takes that back.",
    "{c.1} brings {t.name} as a public name, and {c.2} takes that back.",
  ],
  costs: [
    "What is public has to be kept for whoever uses it, so it is cheapest to close before the merge.",
  ],
  turns: ["It withdrew from public life before the public came."],
  verdict: {
    archetype: "The Private Person",
    lines: [
      "was public for {f.span}, and then for friends",
      "was public for a part of a branch, and then for friends",
    ],
  },
};
