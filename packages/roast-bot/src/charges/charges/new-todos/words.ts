import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["To be continued in {file}", "{t.marker}, and no date"],
  headings: ["To be continued", "A note to somebody"],
  tellings: ["{file} has a new {t.marker}: {q.text}.", "New in {file}: {t.marker}."],
  costs: ["It does not say by when.", "It is a promise that no tool will ask about."],
  turns: ["It is addressed to the next reader, who is busy."],
  verdict: {
    archetype: "The Correspondent",
    lines: ["left the date open"],
  },
  retired: {
    lines: ["A to-do is done when the code around it is deleted."],
    verdicts: [
      {
        archetype: "The Correspondent",
        lines: [
          "left {t.marker} for whoever comes next",
          "writes to the future, and signs with {t.marker}",
        ],
      },
    ],
  },
};
