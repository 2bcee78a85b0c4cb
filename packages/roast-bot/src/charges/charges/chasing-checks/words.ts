import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The checks had remarks", "{n.commits} commits for the checks"],
  headings: ["The checks had remarks", "What the checks said"],
  remarks: {
    first: ["It says what had to pass. What was wrong, it leaves to the diff."],
    others: ["Once more: what has to pass is named, and the fault is not.", "They were not done."],
  },
  tellings: [
    "{n.commits} of its commits say only that a check should pass; among them are {c.1} and {c.2}.",
    "Among its commits are {c.1} and {c.2}: they say which check was to pass, and not what was wrong.",
  ],
  costs: ["Whoever looks for the reason of such a line finds the name of a check."],
  turns: ["The only reviewer who is quoted here is a machine."],
  verdict: {
    archetype: "The Courtier",
    lines: ["bowed to the checks {n.commits} times"],
  },
  retired: {
    verdicts: [
      {
        archetype: "The Courtier",
        lines: [
          "asked the machines last, and heard from them first",
          "told the log what had to pass, and not what was wrong",
        ],
      },
    ],
    lines: [
      "A machine had an objection.",
      "This one is for the checks.",
      "And another.",
      "The checks again.",
      "Which of the lines before were wrong, and how, stands in no subject.",
    ],
  },
};
