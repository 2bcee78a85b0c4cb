import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `title titles says calls small short undersells undersold modest lines change code`,
  headings: [
    "The title, and the rest",
    "A modest proposal",
    "What it says on the tin",
    "Understatement, {f.added} of it",
  ],
  setups: ["The title says little; {path} says this:", "Under that title, in {path}:"],
  tellings: [
    "The title is {title}. What comes in under it is {f.added}.",
    "{title}, it says on the door. Inside there are {f.added}.",
    "It gives its name as {title}, and {f.added} get out of the car.",
  ],
  deadpans: [
    "That is {f.lines-per-word} to the word, and they are short words.",
    "With {f.words} it has said what it had to say, and {f.added} have been left to speak for themselves.",
    "It is the modesty of a tide.",
    "A whale is down in the book as a fish, which is fair, up to a point.",
  ],
  kickers: [
    "The title is at the end of a very long street, and waving.",
    "Under a tax on titles this would be a haven.",
    "It is a post-it on a cathedral.",
    "The eye reads it, relaxes, and opens the diff: that is how it gets people.",
  ],
};
