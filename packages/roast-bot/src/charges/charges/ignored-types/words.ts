import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{t.marker}, in {n.places} places", "Types, told to look away"],
  headings: ["Told to look away"],
  tellings: [
    "Type checks are switched off in {n.places} more places, in one of them with {t.marker}, in {file}.",
  ],
  costs: ["What is wrong there from now on will be found when it runs."],
  turns: [
    "It compiles. It was told to.",
    "The compiler had questions, and they were answered with {t.marker}.",
  ],
  verdict: {
    archetype: "The Optimist",
    lines: ["knows better than the types, {n.places} times"],
  },
  retired: {
    lines: [
      "At these places the types are a hope.",
      "Type checks are switched off in {n.places} places, the first time with {t.marker}, in {file}.",
      "Where the types are a hope",
    ],
    verdicts: [
      {
        archetype: "The Optimist",
        lines: ["told the type checker not to worry, in {n.places} places"],
      },
    ],
  },
};
