import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{t.dependency}, for one line"],
  tellings: ["{t.dependency} is added to {path}, and one line of the source uses it."],
  costs: ["That line now has a version, a licence and a maintainer elsewhere."],
  turns: [
    "{claim.smaller}. It came back with {t.dependency}, for one line.",
    "One line was all it was asked for. It came with its family.",
  ],
  verdict: {
    archetype: "The Importer",
    lines: ["brought in {t.dependency} to carry one line"],
  },
  retired: {
    lines: [
      "A long way for one line",
      "From now on somebody else’s releases are part of this project.",
      "It is a long way to go for one line.",
      "One line, from far away",
      "What {t.dependency} is for",
    ],
    verdicts: [
      {
        archetype: "The Importer",
        lines: ["sent abroad for one line, and it came as {t.dependency}"],
      },
    ],
  },
};
