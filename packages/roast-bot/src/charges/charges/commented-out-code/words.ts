import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{f.lines} for later"],
  tellings: ["In {file}, {f.lines} of code were added as a comment."],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Archivist",
    lines: ["put {f.lines} where they cannot break"],
  },
};
