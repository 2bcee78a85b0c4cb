import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  titles: ["{f.commits}, each a small one", "In {f.commits}"],
  praises: [
    "{f.commits}, and none adds more than {f.largest}. Each can be read by itself.",
    "No commit adds more than {f.largest}, and a small commit can be argued with.",
  ],
  verdict: {
    archetype: "The Stairs",
    lines: [
      "took {f.commits} and never more than {f.largest} at a time",
      "got there in {f.commits}, none of which needs a handrail",
    ],
  },
};
