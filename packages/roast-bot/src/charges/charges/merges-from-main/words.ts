import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{n.merges} times the main branch", "Waiting for {number}"],
  headings: ["The main branch, {n.merges} times", "While it waited"],
  tellings: [
    "{f.merges} of this branch only bring the main branch in. That is {f.share} of the log.",
    "The main branch was merged in {n.merges} times: {f.share} of the log is the main branch, arriving.",
  ],
  costs: [],
  turns: [
    "The sea came in {n.merges} times, and the boat was still there.",
    "Patience, too, leaves a history.",
    "The main branch did not wait, so it was visited.",
  ],
  verdict: {
    archetype: "The Harbour",
    lines: [
      "saw the main branch come in {n.merges} times before {number} went out",
      "waited {n.merges} tides for the merge",
    ],
  },
  retired: {
    lines: [
      "Whoever looks for the change in the log has to step over them.",
      "None of them says anything about the change, and each has a place in its log.",
    ],
  },
};
