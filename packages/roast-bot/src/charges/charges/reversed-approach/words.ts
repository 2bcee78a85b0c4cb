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
};
