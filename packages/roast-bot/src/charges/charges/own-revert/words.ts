import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["Committed, and reverted", "A branch that reverts itself"],
  headings: ["Committed, and reverted", "A commit and its revert"],
  remarks: {
    first: ["It will be reverted."],
    others: [
      "It is the shortest review that a commit can get.",
      "Second thoughts, in git’s own words.",
    ],
  },
  tellings: [
    "{f.span} after {c.1} came {c.2}.",
    "The branch reverts a commit of its own: there is {c.1}, and there is {c.2}.",
  ],
  costs: [],
  turns: [
    "It is the shortest review that a commit can get.",
    "Git has an undo. It is listed under achievements.",
  ],
  verdict: {
    archetype: "The Second Thought",
    lines: ["did {c.1}, and thought again", "committed to it, and then to the opposite"],
  },
  retired: {
    lines: [
      "A later commit of the branch reverts it.",
      "The branch reverts a commit of its own.",
      "Each of the two can be read by itself. Only together do they say that the one was taken back.",
      "Whoever comes to the first of them by way of the log has to know about the second.",
    ],
  },
};
