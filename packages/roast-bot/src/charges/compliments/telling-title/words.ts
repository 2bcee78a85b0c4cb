import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  titles: [],
  praises: [
    "The title names what the change touches.",
    "Whoever searches for what it touched will find it by its title.",
  ],
  verdict: {
    archetype: "The Label",
    lines: ["says on the outside what is inside", "can be found again by its title"],
  },
};
