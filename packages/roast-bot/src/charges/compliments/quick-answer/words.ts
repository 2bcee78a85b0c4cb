import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  titles: ["Answered"],
  praises: [
    "A review was answered by a commit after {f.minutes}.",
    "{f.minutes} after the review there was a commit.",
  ],
  verdict: {
    archetype: "The Return of Post",
    lines: ["answered the review after {f.minutes}", "took {f.minutes} to do as it was asked"],
  },
};
