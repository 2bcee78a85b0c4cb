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
};
