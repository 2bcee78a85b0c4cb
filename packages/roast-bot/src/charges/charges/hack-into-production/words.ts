import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["The {t.hack} that was promoted"],
  tellings: ["{c.1}: by that word, the {t.hack} gets a place in the code that runs."],
  costs: ["In a test a workaround explains itself; in the code it becomes the design."],
  turns: [],
  verdict: {
    archetype: "The Acting Manager",
    lines: ["began as a {t.hack} and was given the office"],
  },
};
