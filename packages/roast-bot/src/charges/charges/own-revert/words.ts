import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{c.1}"],
  tellings: [
    "In its log stands {c.1}, and {f.span} later {c.2}.",
    "In its log a commit is taken back: there is {c.1}, and there is {c.2}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Second Thought",
    lines: [
      "{if.1.smaller}was simpler for {f.span}",
      "{if.1.doubt}was in doubt for {f.span}, and then it was not",
      "took it back, in git’s own words",
    ],
  },
};
