import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `story long description words short change lines characters commit commits`,
  headings: ["A short change and its long story", "{f.lines}, annotated", "The epic of a comma"],
  setups: ["All of it, from {path}:", "The change itself, in {path}, in case it was missed:"],
  tellings: [
    "The change is {f.lines}. The story of it is {f.words}.",
    "What changed is {f.lines}. What was said about it comes to {f.words}, with a beginning and a moral.",
    "It takes {f.commits} to change {f.lines}, in the manner of people carrying a sofa.",
  ],
  deadpans: [
    "There are {f.words} of introduction to a guest who came to pick up an umbrella.",
    "It is a great deal of talk for some letters, and the letters are blushing.",
    "It is the size of a comma, and it has been given a biography.",
  ],
  kickers: [
    "The character was approached for a statement, and is looking at its shoes.",
    "By the letter, it must be the darling of the shelf.",
    "By the end of the story it is like family, and could be picked out in a crowd.",
    "It was a small step, and it has been a giant walk round it.",
  ],
};
