import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["An enum in plain clothes"],
  tellings: [
    "{t.name} is a class of {n.constants} constants, each a string that says its own name.",
  ],
  costs: [],
  turns: ["It is an enum in every way but the one that helps."],
  verdict: {
    archetype: "The Understudy",
    lines: ["stands in for an enum and knows the words"],
  },
};
