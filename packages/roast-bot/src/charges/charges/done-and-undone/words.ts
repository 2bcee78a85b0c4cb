import type { ChargeWords } from "../../rule.ts";

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
    lines: ["came in, and left the beach as it was", "came in {n.commits} times and went out once"],
  },
  retired: {
    lines: [
      "At the merge there is nothing to see of them; the log has them twice.",
      "Done and undone",
      "It brings {f.undone}, which a later commit takes back.",
      "It takes back what an earlier commit brought.",
      "It was code for a while, and is history now.",
      "Nobody who checks it out will miss them. That is the good news.",
      "There and back",
      "What it brings, a later commit takes back.",
      "What the log remembers",
      "What was brought is taken back.",
      "Whoever reads the log has to read all of it to learn that none of those lines was kept.",
      "Whoever reads the log has to read both to learn that none of those lines was kept.",
      "{f.undone} arrive. They are not staying.",
    ],
    verdicts: [
      {
        archetype: "The Tide",
        lines: [
          "brought {f.undone} in and, after {f.span}, took them out again",
          "came in with {f.undone} and went out with them",
        ],
      },
    ],
  },
};
