import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Second thoughts"],
  tellings: [
    "The same author had written a fix already: {q.fix}. {f.span} later this one takes out or rewrites some of it.",
    "The same author had written a fix already: {q.fix}. This one takes out or rewrites some of it.",
    "The same author had committed {q.earlier}. {f.span} later this one takes out or rewrites some of it.",
    "The same author had committed {q.earlier}. This one takes out or rewrites some of it.",
  ],
  costs: [],
  turns: ["{if.fix.fix}Both of them say {word.fix}."],
  verdict: {
    archetype: "The Second Thought",
    lines: ["got {f.span} out of those lines", "wrote it, and then went over it again"],
  },
};
