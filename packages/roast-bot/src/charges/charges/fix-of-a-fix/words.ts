import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["A cure for the cure"],
  tellings: [
    "{c.1} puts {t.line} into {file}. {f.span} later {q.undoes} takes it out again.",
    "{c.1} puts {t.line} into {file}, and {q.undoes} takes it out again.",
    "{c.1} puts a line into {file}, and {q.undoes} takes it out again.",
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
