import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: ["The title names what the change touches."],
  retired: {
    lines: ["Whoever searches for what it touched will find it by its title."],
    verdicts: [
      {
        archetype: "The Label",
        lines: ["can be found again by its title", "says on the outside what is inside"],
      },
    ],
  },
};
