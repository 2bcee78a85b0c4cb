import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["One function, {f.length}"],
  tellings: ["The function {t.function} in {file} has {f.length}."],
  costs: ["To change a part of it, a reader has to know all of it."],
  turns: ["It does one thing, and then the others."],
  verdict: {
    archetype: "The Novelist",
    lines: ["tells it in {f.length} and one chapter"],
  },
  retired: {
    lines: [
      "It has a beginning, a middle, and a place to change trains.",
      "Whoever needs one part of it has to take all of it.",
      "{t.function} in {file} has {f.length}.",
      "{t.function}, in {f.length}",
      "{t.function}, unabridged",
    ],
    verdicts: [
      {
        archetype: "The Novelist",
        lines: [
          "tells {t.function} in {f.length} and one chapter",
          "would not be stopped by the end of the page",
        ],
      },
    ],
  },
};
