import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: ["{f.commits}, and none adds more than {f.largest}. Each can be read by itself."],
  retired: {
    lines: [
      "In {f.commits}",
      "No commit adds more than {f.largest}, and a small commit can be argued with.",
      "{f.commits}, each a small one",
    ],
    verdicts: [
      {
        archetype: "The Stairs",
        lines: [
          "got there in {f.commits}, none of which needs a handrail",
          "took {f.commits} and never more than {f.largest} at a time",
        ],
      },
    ],
  },
};
