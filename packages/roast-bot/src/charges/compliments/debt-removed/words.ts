import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: ["{t.marker} was taken out. Nobody asks for that, which is why it counts."],
  retired: {
    lines: [
      "To-dos and switched-off checks were taken out, {t.marker} among them. Nobody asks for that, which is why it counts.",
      "{t.marker} is gone from where it stood.",
      "{t.marker}, paid back",
    ],
    verdicts: [
      {
        archetype: "The Bailiff",
        lines: [
          "came for {t.marker}, and left with it",
          "closed an account that nobody had asked about",
        ],
      },
    ],
  },
};
