import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{f.lines}, and not one of them", "A draft with a hash"],
  headings: ["A draft with a hash", "What became of {c.1}"],
  remarks: {
    first: [
      "A draft: at the merge no line of it is left that says anything.",
      "It adds {f.lines}. Look for them at the merge and you will look in vain.",
      "{f.lines}, none of which will be merged as they stand here.",
    ],
  },
  tellings: [
    "{c.1} adds {f.lines}. At the merge, not one that says anything is left as it was written.",
    "Of the {f.lines} that {c.1} adds, none that says anything is left at the merge.",
  ],
  costs: [
    "Whoever reviewed that commit reviewed a draft.",
    "A reader who begins with that commit learns how it is not done.",
  ],
  turns: [
    "It has a hash, a date and a subject, and no lines.",
    "Drafts are usually thrown away before they get a hash.",
    "It is remembered by git alone.",
  ],
  verdict: {
    archetype: "The Ghost Writer",
    lines: [
      "is in the log with {f.lines}, and in the merge with none",
      "wrote {f.lines}, all of them for the log",
    ],
  },
};
