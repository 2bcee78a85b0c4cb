import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{t.marker} and the linter", "Where the linter may not look"],
  headings: ["Where the linter may not look"],
  tellings: ["{t.marker} stands in {file}; linters are switched off in {n.places} places."],
  costs: ["The next mistake of that kind, at those places, will pass as well."],
  turns: ["The rule still holds wherever nobody objected."],
  verdict: {
    archetype: "The Diplomat",
    lines: ["came to an understanding with the linter in {n.places} places"],
  },
  retired: {
    lines: [
      "An understanding with the linter",
      "The linter has been thanked and asked to wait outside.",
      "What the linter would have said there, nobody will read.",
    ],
    verdicts: [
      {
        archetype: "The Diplomat",
        lines: ["found the words, and they were {t.marker}"],
      },
    ],
  },
};
