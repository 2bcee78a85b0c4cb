import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{f.written}, for {n.merged}", "{n.merged} out of {n.written}"],
  headings: ["Written, and merged", "What did not come along"],
  tellings: [
    "The commits of this branch add {f.written} between them. The merge adds {n.merged}.",
    "{c.1} alone adds {f.largest}, and all commits together {n.written}. The merge adds {n.merged}.",
  ],
  costs: [],
  turns: [
    "To know what was done, one reads the diff. To know what was tried, one takes the day off.",
  ],
  verdict: {
    archetype: "The Sculptor",
    lines: ["started with a block of {f.written} and stopped at {n.merged}"],
  },
};
