import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Where the linter may not look"],
  tellings: [
    "In {file}, a linter that asks about {t.rule} is told not to. The change gives linters that answer in {n.places} places or more.",
    "{file} tells a linter {t.marker}. The change gives linters that answer in {n.places} places or more.",
  ],
  costs: [],
  turns: ["The rule still holds wherever nobody objected."],
  verdict: {
    archetype: "The Diplomat",
    lines: [
      "says {word.lint}, and adds {n.places} exceptions",
      "came to an understanding with the linter in {n.places} places",
    ],
  },
};
