import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The checks had remarks", "{n.commits} commits for the checks"],
  headings: ["The checks had remarks", "What the checks said"],
  remarks: {
    first: ["A machine had an objection.", "This one is for the checks."],
    others: ["And another.", "The checks again.", "They were not done."],
  },
  tellings: [
    "{n.commits} of its commits say only that a check should pass; among them are {c.1} and {c.2}.",
    "Among its commits are {c.1} and {c.2}: they say which check was to pass, and not what was wrong.",
  ],
  costs: ["Whoever looks for the reason of such a line finds the name of a check."],
  turns: [
    "Each of these checks can be run before a commit as well.",
    "The only reviewer who is quoted here is a machine.",
  ],
  verdict: {
    archetype: "The Courtier",
    lines: [
      "bowed to the checks {n.commits} times",
      "asked the machines last, and heard from them first",
    ],
  },
  retired: { lines: ["Which of the lines before were wrong, and how, stands in no subject."] },
};
