import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: ["It takes out a note that said: {s.paid}."],
  praises: [],
  verdict: {
    archetype: "The Paid Bill",
    lines: ["takes down a note that had hung there: {s.paid}"],
  },
};
