import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{f.planned} of plan"],
  tellings: [
    "The change adds {f.planned} to {t.name}, and {n.source} to the source that comes with it.",
  ],
  costs: ["The code can be tested. The plan can only be believed."],
  turns: ["It is thorough. It would not compile."],
  verdict: {
    archetype: "The Architect",
    lines: ["planned {f.planned} and built {n.source}"],
  },
  retired: {
    lines: [
      "That much plan is a second implementation, in prose.",
      "The plan",
      "Whoever wants to know what the code does has two texts to read, and the longer one does not run.",
      "{t.name}, at length",
    ],
    verdicts: [
      {
        archetype: "The Architect",
        lines: ["has the plans for a city, and {n.source} bricks"],
      },
    ],
  },
};
