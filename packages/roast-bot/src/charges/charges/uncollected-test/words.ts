import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Not under that name"],
  tellings: [
    "{t.name} in {file} is written as a test. By its name it is not one, and the name is all that a runner looks at.",
    "In {file} stands {t.name}. The runner looks for tests by name, and does not look for that one.",
  ],
  costs: ["A reader of the file counts it as covered. The suite does not run it."],
  turns: [
    "{claim.tests}. This one is as green as a test can be that is never asked.",
    "It is as green as a test can be that is never asked.",
  ],
  verdict: {
    archetype: "The Stage Manager",
    lines: ["gave {t.name} a part, and nobody called it"],
  },
};
