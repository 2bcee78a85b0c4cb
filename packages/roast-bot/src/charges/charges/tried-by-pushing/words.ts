import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{file}, by trial"],
  tellings: [
    "{n.commits} commits change nothing but workflows, and rewrite one another’s lines of {file}. The first is {c.1}.",
    "{f.commits} went into lines of {file} that the branch itself had written, and nothing else is in them but workflows.",
  ],
  costs: ["In fairness, a workflow cannot be tried without pushing it."],
  turns: ["A build server is a debugger to which one has to write letters."],
  verdict: {
    archetype: "The Correspondent",
    lines: ["asked by push, {n.commits} times, and waited for the answer"],
  },
};
