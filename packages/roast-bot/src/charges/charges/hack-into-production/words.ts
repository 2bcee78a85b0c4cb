import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The {t.hack} that was promoted"],
  tellings: ["{c.1} is what it says: the {t.hack} gets a place in the code that runs."],
  costs: ["In a test a workaround explains itself; in the code it becomes the design."],
  turns: ["What made the tests pass now makes everybody pass."],
  verdict: {
    archetype: "The Acting Manager",
    lines: ["began as a {t.hack} and was given the office"],
  },
  retired: {
    lines: [
      "A promotion",
      "A {t.hack} with a future",
      "It is an exception with tenure.",
      "Temporary things move once, and then they have an address.",
      "The {t.hack} gets the job.",
      "What happened to the {t.hack}",
      "What was put up with elsewhere goes to work.",
      "Where it came from it was an exception; where it goes it is a rule.",
    ],
    verdicts: [
      {
        archetype: "The Acting Manager",
        lines: ["was only standing in, and is a {t.hack} with a desk"],
      },
    ],
  },
};
