import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: ["A line is back: {code.back}. It had gone in {since}, with {q.earlier}."],
  praises: [],
  verdict: {
    archetype: "The Homecoming",
    lines: [
      "lets {t.back} in again, away since {since}",
      "lets a line in again that was away since {since}",
    ],
  },
};
