import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["An argument that nobody hears", "For the sake of form"],
  headings: ["For the sake of form", "An argument that nobody hears"],
  tellings: [
    "{t.function} in {file} still takes {t.parameter}. Nothing in it reads {t.parameter} any more.",
    "Before this change {t.function} read its {t.parameter}. It still takes it.",
  ],
  costs: [
    "Whatever a caller puts there, the function does the same.",
    "Whoever passes it changes nothing by it.",
  ],
  turns: [
    "It is still accepted. It no longer does anything.",
    "It is the suggestion box of this signature.",
  ],
  verdict: {
    archetype: "The Polite Listener",
    lines: [
      "takes {t.parameter}, nods, and does what it was going to do",
      "kept {t.parameter} in the signature and out of the conversation",
    ],
  },
  retired: { lines: ["{t.parameter}, for the sake of form", "The courtesy of {t.function}"] },
};
