import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["A cure for the cure"],
  tellings: [
    "{c.1} puts {t.line} into {file}. {f.span} later {c.2} takes it out.",
    "{c.1} puts a line into {file}, and {c.2} takes it out.",
  ],
  costs: [],
  turns: ["{if.1.fix}{if.2.fix}Both of them are called a fix. About that line they do not agree."],
  verdict: {
    archetype: "The Side Effect",
    lines: ["had to be treated in its turn"],
  },
};
