import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{t.marker}"],
  tellings: [
    "The change switches type checks off in {n.places} places or more; in {file}, {t.marker} does that.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Optimist",
    lines: ["says {word.types}, and {t.marker}", "asked the types to look away"],
  },
};
