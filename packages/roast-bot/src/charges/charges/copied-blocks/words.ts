import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `copied copies copy block blocks same lines duplicate duplicates duplicated duplication
    pasted paste again code identical`,
  headings: [
    "{file}, and also {file}",
    "An echo in {file}",
    "Twins, born in {file}",
    "The mirror in {file}",
  ],
  setups: [
    "Here is something from {path}. It may seem familiar further down:",
    "{path} says this, and in a while says it:",
    "Take a good look at this, in {path}; you will be asked to pick it out of a row:",
    "In {path} there is a passage that was worth having:",
  ],
  tellings: ["{file} has {f.lines} that are in it as the same {f.lines}."],
  deadpans: [
    "It is in there in {f.copies}, like a joke told to the deaf side of the table.",
    "{f.lines}, and their twins, dressed alike by their mother.",
    "When it coughs, it will cough in stereo.",
    "There is a way of saying a thing and having it said. This is the other way.",
    "The likeness is excellent, which is what is wanted in a forger.",
  ],
  kickers: [
    "In time they will differ by a comma, and the comma will matter.",
    "It was so good that it went back for its own encore.",
    "They sit side by side and hum the other’s tune.",
    "Imitation is flattery, and this is flattery at arm’s length.",
  ],
};
