import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Where the linter may not look"],
  tellings: [
    "In {file}, a linter that asks about {t.rule} is told not to. In all, linters get that answer in {n.places} places of the source.",
    "{file} tells a linter {t.marker}. In all, linters get that answer in {n.places} places of the source.",
  ],
  costs: [],
  turns: ["The rule still holds wherever nobody objected."],
  verdict: {
    archetype: "The Diplomat",
    lines: [
      "says {word.lint}, and has {n.places} exceptions",
      "came to an understanding with the linter in {n.places} places",
    ],
  },
};
