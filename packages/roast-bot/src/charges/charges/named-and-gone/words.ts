import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["See {t.named}"],
  tellings: [
    "{file} is written in this change and names {t.named}. The same change makes sure that there is no {t.named}.",
  ],
  costs: ["A reader who follows the page to {t.named} finds nothing there."],
  turns: ["The page was written with care, and for another tree."],
  verdict: {
    archetype: "The Guide",
    lines: ["sends its readers to {t.named}, and had it cleared away first"],
  },
};
