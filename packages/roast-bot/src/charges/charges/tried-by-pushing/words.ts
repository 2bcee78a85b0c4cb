import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["Push, and see", "{file}, by trial"],
  headings: ["Push, and see", "{file}, by trial"],
  remarks: {
    first: ["Only workflows are changed here."],
    others: ["The workflow again.", "Once more, nothing but workflows."],
  },
  tellings: [
    "{n.commits} commits change nothing but workflows, and rewrite one another’s lines of {file}. The first is {c.1}.",
    "{f.commits} went into lines of {file} that the branch itself had written, and nothing else is in them but workflows.",
  ],
  costs: [
    "In the log, the way to a workflow that runs is longer than the workflow.",
    "The lines that were wrong are in the log for good, each with a subject of its own.",
  ],
  turns: [
    "In fairness, a workflow cannot be tried without pushing it.",
    "A build server is a debugger to which one has to write letters.",
  ],
  verdict: {
    archetype: "The Correspondent",
    lines: [
      "wrote {n.commits} letters to the build server",
      "asked by push, and waited for the answer",
    ],
  },
};
