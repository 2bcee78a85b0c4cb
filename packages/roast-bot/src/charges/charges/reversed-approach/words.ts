import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{n.turns} changes of mind"],
  tellings: [
    "In the source, {n.turns} of its commits replace, revert or switch off what the same branch had brought, {c.1} and {c.2} among them.",
    "In the source, {n.turns} of its commits replace, revert or switch off what the same branch had brought.",
    "At the last turn, {t.to} stands where {t.from} stood.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Navigator",
    lines: ["found the way by ruling out the others, {n.turns} times"],
  },
  retired: {
    lines: [
      "Another turn.",
      "Finding out is work, too. It is the part that a merge does not show.",
      "From {t.from} to {t.to}",
      "Here the approach turns.",
      "The approach changes.",
      "The approach turns again.",
      "The approach, as it changed",
      "The merge shows where it arrived, not what it cost to find out.",
      "What was learned on the way is in the log.",
    ],
    verdicts: [
      {
        archetype: "The Navigator",
        lines: ["changed course {n.turns} times and calls it a route"],
      },
    ],
  },
};
