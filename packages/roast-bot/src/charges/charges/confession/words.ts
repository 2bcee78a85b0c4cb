import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["The log owns up"],
  tellings: ["The commit {c.1} says {below.says}.", "{q.says}, says one of the commits."],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Penitent",
    lines: ["put it in writing"],
  },
};
