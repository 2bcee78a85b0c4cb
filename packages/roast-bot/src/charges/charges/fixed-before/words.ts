import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["The fix before the fix"],
  tellings: [
    "The same author had written a fix already: {q.earlier}. {f.span} later this one takes {f.lines} of it out.",
    "The same author had written a fix already: {q.earlier}. This one takes {f.lines} of it out.",
  ],
  costs: [],
  turns: [
    "{if.earlier.fix}Both of them say {word.fix}. They differ on {f.lines}.",
    "The two fixes differ on {f.lines}.",
  ],
  verdict: {
    archetype: "The Second Dose",
    lines: [
      "fixed it, and {f.span} later took {f.lines} of the fix out",
      "fixed it, and then took {f.lines} of the fix out",
    ],
  },
};
