import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["A late name"],
  tellings: [
    "What is merged as {t.new} came as {t.old}, in {c.1}. It got its name in {c.2}.",
    "{t.new} was {t.old} for {f.span}, from {c.1} to {c.2}.",
  ],
  costs: [],
  turns: ["The title still says {stale.old}."],
  verdict: {
    archetype: "The Godparent",
    lines: [
      "answers to {t.new}, and is announced as {stale.old}",
      "{if.rename.turned}was right from the first day, but for the *not*",
    ],
  },
};
