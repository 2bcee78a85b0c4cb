import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["A change of name"],
  headings: ["A change of name"],
  tellings: [
    "What is merged as {t.new} came as {t.old}, in {c.1}. It got its name in {c.2}.",
    "{t.new} was {t.old} for {f.span}, from {c.1} to {c.2}.",
  ],
  costs: ["A search of the log for {t.new} finds only the second half of its life."],
  turns: [
    "The title still says {stale.old}.",
    "It knew what it was doing before it knew what it was called.",
  ],
  verdict: {
    archetype: "The Godparent",
    lines: ["has both names in the log, and one at the merge"],
  },
};
