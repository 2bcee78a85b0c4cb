import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{t.marker} and the linter", "An understanding with the linter"],
  headings: ["An understanding with the linter", "Where the linter may not look"],
  tellings: ["{t.marker} stands in {file}; linters are switched off in {n.places} places."],
  costs: [
    "What the linter would have said there, nobody will read.",
    "The next mistake of that kind, at those places, will pass as well.",
  ],
  turns: [
    "The rule still holds wherever nobody objected.",
    "The linter has been thanked and asked to wait outside.",
  ],
  verdict: {
    archetype: "The Diplomat",
    lines: [
      "came to an understanding with the linter in {n.places} places",
      "found the words, and they were {t.marker}",
    ],
  },
};
