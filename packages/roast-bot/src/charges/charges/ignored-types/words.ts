import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{t.marker}"],
  tellings: [
    "In {file}, {t.marker} switches a type check off. It is not the only place where this change does that.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Quiet Word",
    lines: ["says {word.types}, and {t.marker}", "asked the type checker to look away"],
  },
};
