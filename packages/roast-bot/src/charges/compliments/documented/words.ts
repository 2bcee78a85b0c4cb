import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: ["{path} was changed with the code, and not in the week after."],
  retired: {
    lines: [
      "The documentation grew by {f.lines} in the same change, so what is new can also be read about.",
      "With the page that goes with it",
      "{f.lines} of documentation came with the code, and not in the week after.",
    ],
    verdicts: [
      {
        archetype: "The Guide",
        lines: [
          "came with {f.lines} of directions",
          "changed the code, and the page that people read first",
        ],
      },
    ],
  },
};
