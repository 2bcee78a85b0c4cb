import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `string strings constant constants bare plain enum class compared words names mode`,
  headings: [
    "{t.name}, spelled carefully",
    "Say {t.first} and enter",
    "A closed set with the door open",
    "{t.name} and the art of spelling",
  ],
  setups: [
    "Here is how {path} tells its options apart:",
    "The central idea of {file} is this, in inverted commas:",
    "There is a choice to be made in {path}, and this is what it is made of:",
    "{path} keeps its options where a typo can reach them:",
  ],
  tellings: ["{file} tells its options apart by their spelling."],
  deadpans: [
    "{t.name} prefers to be a word, and to be taken at it.",
    "There is {t.first}, there is {t.second}, and there is whatever comes out of a cold thumb.",
    "The language has a tool for this. So does the stationery shop: quotation marks.",
    "What makes a {t.name} a {t.name} is that it can spell.",
    "It is a door with a very good sign, and the sign is what keeps it shut.",
  ],
  kickers: [
    "A slip of the thumb will be let in, and offered a seat.",
    "The pivot of the design is a gentlemen’s agreement about letters.",
    "It is {t.first}, as long as it is said in the right tone of voice.",
    "It holds as long as they went to the same school.",
  ],
};
