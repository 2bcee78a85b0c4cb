import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{t.number}, and other numbers", "What {t.number} means"],
  headings: ["What the numbers mean", "{t.number}, and others"],
  tellings: ["{n.numbers} numbers stand in the code without a name, such as {t.number} in {file}."],
  costs: [
    "Whoever has to change one has to find out first what it is.",
    "Two that are equal may mean the same, or not.",
  ],
  turns: ["They are exact. Of what, they do not say.", "Somebody measured. Or guessed."],
  verdict: {
    archetype: "The Numerologist",
    lines: ["left {n.numbers} numbers without a name", "lets {t.number} speak for itself"],
  },
};
