import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Caught, and thrown again"],
  tellings: ["In {file}, a new handler catches an error, and all it does is {t.again}."],
  costs: ["Without the handler the same error would come to the same place."],
  turns: ["The error has to show its papers, and nobody reads them."],
  verdict: {
    archetype: "The Turnstile",
    lines: ["stops what comes, and lets it through as it was"],
  },
};
