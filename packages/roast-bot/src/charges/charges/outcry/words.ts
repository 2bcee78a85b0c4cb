import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["In the author’s own words"],
  tellings: [
    "The commit {c.1} says {below.says}.",
    "In the log stands {q.says}.",
    "The message of one commit has the words {q.says}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Chorus",
    lines: ["told the log what one tells a friend"],
  },
};
