import type { ChargeWords } from "../../detector.ts";

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
};
