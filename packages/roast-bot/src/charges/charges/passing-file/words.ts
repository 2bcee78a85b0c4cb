import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{file} was here"],
  tellings: [
    "{c.1} brings {path}. After {f.span}, {c.2} takes it out again.",
    "{c.1} brings {path}, and {c.2} takes it out again.",
  ],
  costs: [],
  turns: ["It is the one {is.doc} of which nobody can say that it is out of date."],
  verdict: {
    archetype: "The Short Stay",
    lines: ["is in two commits, and in no merge"],
  },
};
