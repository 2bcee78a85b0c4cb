import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{file}, there and back", "As it was: {file}"],
  headings: ["{file}, there and back", "As it was before"],
  remarks: {
    first: ["It changes {file}, which a later commit puts back as it was."],
    others: [
      "This puts {file} back as it was: who reads the merge sees nothing of either.",
      "With it the change of {file} is taken back. The merge shows neither.",
    ],
  },
  tellings: [
    "{c.1} changes {path}. {f.span} later, with {c.2}, it is as it was.",
    "{c.1} changes {path}, and with {c.2} it is as it was.",
  ],
  costs: ["Read commit by commit, {file} has a history. Read as merged, it has none."],
  turns: [
    "Nobody has to review it any more: there is nothing to see.",
    "The round trip took {f.span}. Nothing was brought home.",
  ],
  verdict: {
    archetype: "The Day Tripper",
    lines: ["changed {file} on the way, and changed it back"],
  },
  retired: {
    verdicts: [
      {
        archetype: "The Day Tripper",
        lines: [
          "took {file} out, and brought it home unchanged",
          "went with {file}, and came back",
        ],
      },
    ],
    lines: [
      "With this {file} is as it was.",
      "Now {file} stands as it stood.",
      "Here {file} is changed.",
      "The merge does not touch {file}; whoever reads the log has to find that out.",
    ],
  },
};
