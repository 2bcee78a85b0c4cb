import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `plan plans document documents design longer than code source lines words outgrew outweighs
    outweigh`,
  headings: [
    "{t.name}: the director’s cut",
    "The plan, and its plans",
    "{t.name} has chapters",
    "{f.length} of strategy, {f.source} of war",
  ],
  setups: [
    "There is a book in this change, and it is {path}. It opens so:",
    "In the beginning there was a plan. From {path}:",
    "The literary part of the diff is {path}:",
    "{path} has a voice of its own:",
  ],
  tellings: [
    "{path} is {f.length} long. The {=source} {=code} it {=plans} for grew by {f.source}.",
    "{path}, the {=plan}, comes to {f.length}. The {=code} it {=plans} comes to {f.source}, and looks up at it.",
    "There are {f.source} of {=source} in this change. Their {=plan}, {path}, has {f.length}.",
  ],
  deadpans: [
    "That is {n.times} lines of {=plan} for a line of {=code}. Invasions have been run on less.",
    "{f.length} of {=plan} for {f.source} of {=code}: the map is larger than the country, and has better cows.",
    "A {=plan} of {f.length} is a place to live.",
    "A recipe of {f.length} for a dish of {f.source}. It says to season to taste.",
    "The {=code}, when it comes, is a footnote to it: {f.source}, in small type.",
  ],
  kickers: [
    "{f.commits} touch the {=plan}. It was drawn up in the hope of fewer surprises.",
    "The {=plan} ends. It is the {=plan}’s own idea of a surprise.",
    "If it were a bridge, there would be a very good book about a plank.",
    "It will age into history, and as history it is about the right length.",
  ],
};
