import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The branch and its repairs"],
  tellings: [
    "At least {n.fixes} of its commits fix lines that earlier commits of the same branch had written, {c.1} and {c.2} among them.",
    "At least {n.fixes} of its commits fix lines that earlier commits of the same branch had written.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Repairman",
    lines: ["mended {n.fixes} things that were new"],
  },
};
