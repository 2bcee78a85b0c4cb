import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["There and back in {file}"],
  tellings: [
    "{c.1} makes a line of {file} {t.there}. {f.span} later {c.2} makes it {t.back}, as it was.",
  ],
  costs: [],
  turns: ["It was gone for {f.span}, and came back itself."],
  verdict: {
    archetype: "The Commuter",
    lines: ["left with one line of {file}, and came home with the same"],
  },
};
