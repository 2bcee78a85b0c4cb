import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{f.lines} for later"],
  tellings: ["In {file}, {f.lines} of code were added as a comment."],
  costs: [
    "They do not run, no test reads them, and the next reader has to find out why they are there.",
  ],
  turns: [],
  verdict: {
    archetype: "The Archivist",
    lines: ["put {f.lines} where they cannot break"],
  },
};
