import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["Committed, and reverted"],
  tellings: [
    "{f.span} after {c.1} came {c.2}.",
    "The branch reverts a commit of its own: there is {c.1}, and there is {c.2}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Second Thought",
    lines: [
      "{if.1.doubt}was in doubt for {f.span}, and then it was not",
      "took it back, in git’s own words",
    ],
  },
  retired: {
    lines: [
      "A branch that reverts itself",
      "A commit and its revert",
      "A later commit of the branch reverts it.",
      "Each of the two can be read by itself. Only together do they say that the one was taken back.",
      "Git has an undo. It is listed under achievements.",
      "It is the shortest review that a commit can get.",
      "It will be reverted.",
      "The branch reverts a commit of its own.",
      "Whoever comes to the first of them by way of the log has to know about the second.",
    ],
    verdicts: [
      {
        archetype: "The Second Thought",
        lines: ["committed to it, and then to the opposite", "did {c.1}, and thought again"],
      },
    ],
  },
};
