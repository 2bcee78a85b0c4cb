import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["In the author’s own words", "A sigh on record"],
  headings: ["In the author’s own words", "A sigh on record"],
  remarks: {
    first: ["That is the log’s own opinion."],
  },
  tellings: ["In the log stands {q.says}.", "The message of one commit has the words {q.says}."],
  costs: [],
  turns: ["It is the shortest chapter of the documentation.", "The diff is more polite."],
  verdict: {
    archetype: "The Chorus",
    lines: ["did the work, and the commentary", "said {q.says}, and committed it"],
  },
  retired: {
    lines: [
      "Whoever reads the code later has it without this remark, which stands in the log alone.",
      "The code does not say it; only whoever reads the log will know.",
      "A review would have said it with more words.",
    ],
  },
};
