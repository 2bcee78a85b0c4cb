import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["New in {path}"],
  tellings: ["{t.dependency} is added to {path}. At the merge nothing imports it."],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Provisioner",
    lines: ["packed {t.dependency} and left it in the bag"],
  },
};
