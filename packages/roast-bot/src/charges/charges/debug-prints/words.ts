import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `debug print prints printed printing breakpoint breakpoints left log logs code`,
  headings: [
    "{file} thinks aloud",
    "Voices in {file}",
    "A diary entry, {file}",
    "The parrot in {file}",
  ],
  setups: [
    "Somebody was in the dark in {path} and left a light on:",
    "{path} has something to say to standard output:",
    "In {path}, a message for a person who has since gone home:",
    "A flare went up in {path}, and it is still up:",
  ],
  tellings: ["{file} still talks to somebody who has left the room."],
  deadpans: [
    "It is a postcard from a time of doubt.",
    "Somebody wished to know. Whoever owns a terminal may know as well.",
    "It got here. It says that it got here, to whoever is in, like a parrot with news.",
    "{t.call} is a form of prayer, and it has been left on.",
    "It is a whisper with the volume turned up.",
  ],
  kickers: [
    "There are {f.prints/print/prints}, and together they make a kind of novel.",
    "The mystery is gone. Its biographer stays.",
    "The theatre is full, and somebody is whispering from the pit.",
    "It will be found at the worst possible moment, by somebody looking for silence.",
  ],
};
