import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Still talking"],
  tellings: ["{t.call} is left in {file}."],
  costs: ["It was written for one reader. From here on it speaks to whoever runs this line."],
  turns: ["It answers a question that only one person asked."],
  verdict: {
    archetype: "The Narrator",
    lines: ["tells the terminal everything, with {t.call}"],
  },
};
