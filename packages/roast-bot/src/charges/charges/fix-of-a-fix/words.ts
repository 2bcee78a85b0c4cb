import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["A cure for the cure"],
  tellings: [
    "{c.1} puts {t.line} into {file}. {f.span} later {c.2} makes it {t.instead}.",
    "{c.1} puts {t.line} into {file}. {f.span} later {c.2} does not leave it there.",
    "{c.1} puts a line into {file}, and {c.2} does not leave it there.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Second Opinion",
    lines: [
      "{if.1.fix}{if.2.fix}is called a fix both times, and the two do not agree",
      "had the line put in, and then had it out",
    ],
  },
};
