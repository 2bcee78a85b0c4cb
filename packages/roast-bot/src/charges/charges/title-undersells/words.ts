import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{q.word}"],
  tellings: ["The title says {q.word}. {f.added} of source come with it."],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Understatement",
    lines: ["needed {f.added} for it"],
  },
};
