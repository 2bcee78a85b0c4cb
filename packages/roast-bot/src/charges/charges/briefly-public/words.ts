import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Not for the public: {t.name}"],
  tellings: [
    "{c.1} declares {t.name} public. {f.span} later {c.2} takes that back.",
    "{c.1} declares {t.name} public, and {c.2} takes that back.",
  ],
  costs: [
    "Whoever changes what is declared public has to look beyond its file for those who use it.",
  ],
  turns: [],
  verdict: {
    archetype: "The Private Person",
    lines: ["hung an open sign on {t.name}, and took it off again"],
  },
};
