import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  titles: [],
  praises: [
    "{f.lines} of documentation came with the code, and not in the week after.",
    "{path} was changed with the code, and not in the week after.",
  ],
  verdict: {
    archetype: "The Guide",
    lines: [
      "changed the code, and the page that people read first",
      "came with {f.lines} of directions",
    ],
  },
  retired: {
    lines: [
      "The documentation grew by {f.lines} in the same change, so what is new can also be read about.",
      "Somebody wrote it down for those who will use it: {f.lines} of documentation, in the same change.",
      "The page came in the same merge: {f.lines} of documentation, for those who will never read the diff.",
      "With the page that goes with it",
    ],
  },
};
