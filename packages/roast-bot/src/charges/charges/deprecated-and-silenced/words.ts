import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["A warning for everybody else"],
  tellings: [
    "One change gives a deprecation warning and, in {file}, uses {t.silencer} so as not to hear it.",
    "The warning is new, and so is the {t.silencer} in {file} that keeps it quiet.",
  ],
  costs: [
    "When the old way is taken out, the places that were told not to listen will be the last to know.",
  ],
  turns: [],
  verdict: {
    archetype: "The Town Crier",
    lines: ["warned everybody else"],
  },
};
