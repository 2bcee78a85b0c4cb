import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The fix, fixed", "A cure for the cure"],
  headings: ["The fix, fixed", "A cure for the cure"],
  tellings: [
    "{c.1} puts {t.line} into {file}. {f.span} later {c.2} takes it out.",
    "{c.1} puts a line into {file}, and {c.2} takes it out.",
  ],
  costs: [],
  turns: [
    "The line was part of the solution for {f.span}.",
    "Both of them are called a fix. About that line they do not agree.",
  ],
  verdict: {
    archetype: "The Second Opinion",
    lines: ["fixed it with {c.1}, and fixed that with {c.2}"],
  },
};
