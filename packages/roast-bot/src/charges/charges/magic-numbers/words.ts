import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{t.number}, and other numbers", "What {t.number} means"],
  tellings: ["{n.numbers} numbers stand in the code without a name, such as {t.number} in {file}."],
  costs: ["Two that are equal may mean the same, or not."],
  turns: ["They are exact. Of what, they do not say."],
  verdict: {
    archetype: "The Numerologist",
    lines: ["left {n.numbers} numbers without a name"],
  },
};
