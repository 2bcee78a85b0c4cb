import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["A thing called {t.name}", "{t.name}, for want of a word"],
  tellings: [
    "New names in this change: {t.name} and {t.second}.",
    "There is a new {t.name} in {file}.",
  ],
  costs: ["It says that there is something, which the assignment says as well."],
  turns: ["It was clear to somebody, once."],
  verdict: {
    archetype: "The Registrar",
    lines: ["had a form to fill in, and wrote {t.name}"],
  },
  retired: {
    lines: [
      "A reader has to look at what it holds to learn what it is.",
      "For want of a word",
      "It keeps all options open.",
      "Names, provisionally",
    ],
    verdicts: [
      {
        archetype: "The Registrar",
        lines: ["entered {t.name} into the register and asked no questions"],
      },
    ],
  },
};
