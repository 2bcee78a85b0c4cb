import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: ["A review was answered by a commit after {f.minutes}."],
  retired: {
    lines: ["Answered", "{f.minutes} after the review there was a commit."],
    verdicts: [
      {
        archetype: "The Return of Post",
        lines: ["answered the review after {f.minutes}", "took {f.minutes} to do as it was asked"],
      },
    ],
  },
};
