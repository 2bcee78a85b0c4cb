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
  turns: [],
  verdict: {
    archetype: "The Private Person",
    lines: ["withdrew from public life before the public came"],
  },
};
