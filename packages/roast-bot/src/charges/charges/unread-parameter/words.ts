import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["An argument that nobody hears"],
  tellings: [
    "{t.function} in {file} still takes {t.parameter}. Nothing in it reads {t.parameter} any more.",
    "Before this change {t.function} read its {t.parameter}. It still takes it.",
  ],
  costs: ["Whatever a caller puts there, the function does the same."],
  turns: ["It is still accepted. It no longer does anything."],
  verdict: {
    archetype: "The Polite Listener",
    lines: ["takes {t.parameter}, nods, and does what it was going to do"],
  },
};
