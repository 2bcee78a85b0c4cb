import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{if.verb.smaller}{q.verb}"],
  tellings: [
    "{f.commits} say {q.verb} or the like. Together they add {f.added} and delete {n.deleted}.",
    "It speaks of {q.verb}, and the source is {f.grown} longer than before.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Minimalist",
    lines: ["{if.verb.smaller}made do with {f.grown} more", "says {q.verb}, and came out longer"],
  },
};
