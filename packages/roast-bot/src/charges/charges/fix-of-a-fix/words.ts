import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["A cure for the cure"],
  tellings: [
    "{c.1} puts {t.line} into {file}. {f.span} later {c.2} makes it {t.instead}.",
    "{c.1} puts {t.line} into {file}. {f.span} later {q.undoes} takes it out again.",
    "{c.1} puts {t.line} into {file}, and {q.undoes} takes it out again.",
    "{c.1} puts a line into {file}, and {q.undoes} takes it out again.",
    "{c.1} puts a line into {file}.",
  ],
  becomes: ["{f.span} later {c.2} puts this in its place:", "{c.2} puts this in its place:"],
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
