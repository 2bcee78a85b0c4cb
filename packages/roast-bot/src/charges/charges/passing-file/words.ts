import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{file} was here"],
  tellings: [
    "{c.1} brings {path}. After {f.span}, {c.2} takes it out again.",
    "{c.1} brings {path}, and {c.2} takes it out again.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Short Stay",
    lines: [
      "brought a {is.doc}, and took it home again",
      "checked out after {f.span}",
      "is in the log, and not in the merge",
    ],
  },
};
