import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{q.word}, it says"],
  tellings: ["The title says {q.word}. {f.added} of source come with it."],
  costs: ["A reviewer who goes by the title sets aside the wrong amount of time."],
  turns: ["It would be an honest title for a smaller change."],
  verdict: {
    archetype: "The Understatement",
    lines: ["says {q.word}, and brings {f.added}"],
  },
};
