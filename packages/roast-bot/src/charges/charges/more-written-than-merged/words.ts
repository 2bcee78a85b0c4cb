import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{f.written}, for {n.merged}", "{n.merged} out of {n.written}"],
  headings: ["Written, and merged", "What did not come along"],
  tellings: [
    "The commits of this branch add {f.written} between them. The merge adds {n.merged}.",
    "{f.written} were added on the way. The merge adds {n.merged}.",
    "{c.1} alone adds {f.largest}, and all commits together {n.written}. The merge adds {n.merged}.",
  ],
  costs: [
    "To know what was done, one reads the diff. To know what was tried, one takes the day off.",
  ],
  turns: ["The rest was thinking aloud.", "A sculptor would call the difference chips."],
  verdict: {
    archetype: "The Sculptor",
    lines: [
      "cut {f.merged} out of a block of {n.written}",
      "started with a block of {f.written} and stopped at {n.merged}",
    ],
  },
  retired: {
    lines: [
      "Whoever reads the branch commit by commit reads a good deal that is no longer there.",
      "What is missing from it was part of finding out.",
      "The longest part of writing is taking it out again.",
    ],
  },
};
