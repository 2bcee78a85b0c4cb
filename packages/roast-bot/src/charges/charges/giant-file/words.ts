import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `file files long lines grew grows grown large added`,
  headings: [
    "{t.name}, population {n.length}",
    "The continent of {t.name}",
    "Visible from orbit: {t.name}",
    "A meal for {t.name}",
  ],
  setups: [
    "An aerial view of {path}, taken from a safe distance:",
    "{path} is large. This is a corner of it:",
    "A sample from {path}; the rest is in the yard:",
  ],
  tellings: ["Of {path} there are {f.length}, of which {n.added} came in with this."],
  deadpans: [
    "{f.length}, of which {n.added} are from this visit to the buffet.",
    "{t.name} has {f.length} and its own weather.",
    "At {f.length}, {t.name} is a place, and ought to have a mayor.",
    "Things go into {t.name} for the same reason that rivers go into the sea.",
    "With {f.length} it is the sort of thing that people give directions in.",
    "It could be split, if somebody could find the edge.",
  ],
  kickers: [
    "There are towns that would feel at home in it.",
    "The newcomers were told that it was cosy.",
    "What is in there is in there. It is a matter of boots and a lamp.",
    "It has an index, in the sense that it has a finger.",
  ],
};
