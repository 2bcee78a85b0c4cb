import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{t.dependency}"],
  tellings: ["{t.dependency} is added to {path}. At the merge nothing imports it."],
  costs: [],
  turns: ["{claim.smaller}. What it adds is one thing more to carry."],
  verdict: {
    archetype: "The Provisioner",
    lines: ["packed {t.dependency} and left it in the bag"],
  },
};
