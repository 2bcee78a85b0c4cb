import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{file} was here"],
  headings: ["{file} was here"],
  tellings: [
    "{c.1} brings {path}. After {f.span}, {c.2} takes it out again.",
    "{c.1} brings {path}, and {c.2} takes it out again.",
  ],
  costs: [],
  turns: [
    "Who reads the merge never meets it.",
    "In between, a reviewer could have had an opinion on it.",
  ],
  verdict: {
    archetype: "The Host",
    lines: ["had {file} to stay for {f.span}", "asked {file} in, and saw it to the door"],
  },
};
