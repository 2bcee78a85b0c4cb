import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{t.name}, {f.length}", "{t.name} grows"],
  tellings: [
    "{t.name} is {f.length} long, and {n.added} of them are new.",
    "{t.name} is {f.length} long, and this change lets it grow.",
  ],
  costs: [],
  turns: ["It has no chapters, only a beginning."],
  verdict: {
    archetype: "The Extension",
    lines: ["adds {f.added} to a file of {f.length}", "adds to a file of {f.length}"],
  },
};
