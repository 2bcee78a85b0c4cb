import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{t.after}"],
  tellings: ["In {file}, {t.before} became {t.after}."],
  costs: [],
  turns: ["It is a way of being right about every error."],
  verdict: {
    archetype: "The Trawler",
    lines: ["went out for less, and comes home with everything"],
  },
};
