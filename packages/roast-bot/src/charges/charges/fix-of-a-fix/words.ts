import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The fix, fixed", "A cure for the cure"],
  headings: ["The fix, fixed", "A cure for the cure"],
  tellings: [
    "{c.1} puts {t.line} into {file}. {f.span} later {c.2} takes it out.",
    "{c.1} puts a line into {file}, and {c.2} takes it out.",
  ],
  costs: [],
  turns: ["Both of them are called a fix. About that line they do not agree."],
  verdict: {
    archetype: "The Second Opinion",
    lines: ["is called a fix, and does not agree with the last one"],
  },
};
