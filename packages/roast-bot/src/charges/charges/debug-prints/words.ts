import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["Still talking"],
  headings: ["Still talking", "A print that stayed"],
  tellings: ["{t.call} is left in {file}."],
  costs: ["It was written for one reader. From here on it speaks to whoever runs this line."],
  turns: ["It answers a question that only one person asked."],
  verdict: {
    archetype: "The Narrator",
    lines: ["tells the terminal everything, with {t.call}"],
  },
  retired: {
    lines: [
      "A word from {t.call}",
      "Logs have levels. This has enthusiasm.",
      "Whoever reads the output from now on reads this, too.",
      "{t.call}, still talking",
    ],
    verdicts: [
      {
        archetype: "The Narrator",
        lines: ["left the commentary running in {file}"],
      },
    ],
  },
};
