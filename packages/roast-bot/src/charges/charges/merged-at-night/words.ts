import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["Merged at {clock}", "{clock}"],
  headings: ["{clock}", "The hour"],
  tellings: ["It was merged at {clock}."],
  costs: ["The hour is no argument, but it is a witness."],
  turns: ["At that hour, everything reviews well.", "Some decisions are better in the dark."],
  verdict: {
    archetype: "The Night Shift",
    lines: [
      "merged at {clock} and left the rest to the morning",
      "clocked in at {clock}, with a branch",
    ],
  },
};
