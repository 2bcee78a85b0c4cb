import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["Types, told to look away"],
  tellings: [
    "Type checks are switched off in {n.places} more places, in one of them with {t.marker}, in {file}.",
  ],
  costs: ["What is wrong there from now on will be found when it runs."],
  turns: ["It compiles. It was told to."],
  verdict: {
    archetype: "The Optimist",
    lines: ["says {word.types}, and {t.marker}", "knows better than the types, {n.places} times"],
  },
  retired: {
    lines: [
      "At these places the types are a hope.",
      "Type checks are switched off in {n.places} places, the first time with {t.marker}, in {file}.",
      "The compiler had questions, and they were answered with {t.marker}.",
      "Told to look away",
      "Where the types are a hope",
      "{t.marker}, in {n.places} places",
    ],
    verdicts: [
      {
        archetype: "The Optimist",
        lines: ["told the type checker not to worry, in {n.places} places"],
      },
    ],
  },
};
