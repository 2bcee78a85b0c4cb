import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{n.merges} times the main branch"],
  tellings: [
    "{f.merges} of this branch only bring the main branch in. That is {f.share} of the log.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Commuter",
    lines: ["went to see the main branch {n.merges} times before it stayed"],
  },
  retired: {
    lines: [
      "None of them says anything about the change, and each has a place in its log.",
      "Patience, too, leaves a history.",
      "The main branch did not wait, so it was visited.",
      "The main branch was merged in {n.merges} times: {f.share} of the log is the main branch, arriving.",
      "The main branch, {n.merges} times",
      "The sea came in {n.merges} times, and the boat was still there.",
      "Waiting for {number}",
      "While it waited",
      "Whoever looks for the change in the log has to step over them.",
    ],
    verdicts: [
      {
        archetype: "The Harbour",
        lines: [
          "saw the main branch come in {n.merges} times before {number} went out",
          "waited {n.merges} tides for the merge",
        ],
      },
    ],
  },
};
