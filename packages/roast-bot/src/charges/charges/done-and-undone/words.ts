import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{f.undone}, there and back"],
  tellings: [
    "{c.1} brought {f.undone}. After {f.span}, {c.2} took them back.",
    "{c.1} brought {f.undone}, and {c.2} took them back.",
    "{f.commits}, the first of them {c.1}, brought {f.all} that one later commit took back: {c.2}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Tide",
    lines: ["came in, and went out again", "came in {n.commits} times and went out once"],
  },
};
