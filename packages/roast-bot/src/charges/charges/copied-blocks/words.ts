import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Word for word"],
  tellings: [
    "The same {f.lines} are written {both} into {file} and into {other-file}. In {file} they begin like this:",
    "The same {f.lines} are written {both} into {inside} and into {other-inside}, in {file}. They begin like this:",
    "The same {f.lines} are written into {n.copies} places, {file} and {other-file} among them. In {file} they begin like this:",
    "The same {f.lines} are written into {n.copies} places. In {file} they begin like this:",
  ],
  costs: [],
  turns: ["Whoever corrects one of them has corrected one of them."],
  verdict: {
    archetype: "The Copyist",
    lines: ["whoever corrects one of them has corrected one of them"],
  },
};
