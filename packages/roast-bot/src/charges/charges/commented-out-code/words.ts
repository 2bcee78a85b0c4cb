import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `commented comment comments code lines kept keeps dead out`,
  headings: [
    "The ghosts of {file}",
    "A sheet over the furniture in {file}",
    "{file} holds on",
    "The closed wing of {file}",
  ],
  setups: [
    "In {path}, under a dust sheet:",
    "{path} keeps a room as it was:",
    "It is resting, in {path}:",
    "There is code in {path} that has the sofa:",
  ],
  tellings: ["{f.lines} in {file} are pretending to be a remark."],
  deadpans: [
    "{f.lines}, embalmed. The likeness is remarkable.",
    "It is kept in case it is needed, like a key to a house that burned down.",
    "It neither runs nor leaves, which is the definition of a lodger.",
    "There is git for that. This is for people who like to see it.",
    "The slashes are the flowers on it.",
  ],
  kickers: [
    "Someone will wake it, and it will ask who is king.",
    "Its last words are there to read.",
    "To let it go would be to say that it is over.",
    "It has {f.lines} and the patience of the grave.",
  ],
};
