import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: [
    "Done and undone",
    "{f.undone}, there and back",
    "{f.undone} that were here",
    "Written on water",
    "The merge will not remember",
  ],
  headings: ["There and back", "What the log remembers", "Written on water", "On and off again"],
  remarks: {
    first: [
      "It brings {f.undone}, which a later commit takes back.",
      "What it brings, a later commit takes back.",
      "{f.undone} arrive. They are not staying.",
    ],
    others: ["It takes back what an earlier commit brought."],
  },
  tellings: [
    "{c.1} brought {f.undone}. After {f.span}, {c.2} took them back.",
    "{c.1} brought {f.undone}, and {c.2} took them back.",
    "{f.commits}, the first of them {c.1}, brought {f.all} that one later commit took back: {c.2}.",
  ],
  costs: [],
  turns: [
    "Nobody who checks it out will miss them. That is the good news.",
    "The diff is innocent of it.",
  ],
  verdict: {
    archetype: "The Tide",
    lines: [
      "came in with {f.undone} and went out with them",
      "brought {f.undone} in and, after {f.span}, took them out again",
      "came in {n.commits} times and went out once",
    ],
  },
  retired: {
    lines: [
      "Whoever reads the log has to read all of it to learn that none of those lines was kept.",
      "At the merge there is nothing to see of them; the log has them twice.",
      "Both directions are in the log, and neither is in the diff.",
      "The code looks as if nobody had been here.",
      "What was brought is taken back.",
      "It was code for a while, and is history now.",
      "Whoever reads the log has to read both to learn that none of those lines was kept.",
    ],
  },
};
