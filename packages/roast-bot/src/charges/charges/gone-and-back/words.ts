import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{f.restored}, gone and back"],
  tellings: [
    "{c.1} deleted {f.restored}. After {f.span}, {c.2} put them back.",
    "{c.1} deleted {f.restored}, and {c.2} put them back.",
    "{f.commits}, the first of them {c.1}, deleted {f.all} that one later commit put back: {c.2}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Prodigal",
    lines: ["had them back, and no questions asked", "left {n.commits} times and came back once"],
  },
};
