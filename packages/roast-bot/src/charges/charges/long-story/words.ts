import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["A small change, at length", "{f.words}, for very little"],
  headings: ["At length", "The making of"],
  tellings: [
    "It is a change of a line or two, and {f.words} of description come with it.",
    "It is a change of a line or two, and {f.commits} lead up to it.",
  ],
  costs: ["Reading about it takes longer than reading it.", "The change is the short part."],
  turns: ["Per line, it is literature.", "It was a small step. There are notes."],
  verdict: {
    archetype: "The Biographer",
    lines: ["wrote {f.words} about a life of a line or two", "needs {f.commits} to say one thing"],
  },
};
