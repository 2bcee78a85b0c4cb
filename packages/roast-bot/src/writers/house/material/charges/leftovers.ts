import type { ChargeMaterial } from "../charge-material.ts";

/** Things left lying about: prints, dead code, to-dos. */
export const leftoverMaterials: readonly ChargeMaterial[] = [
  {
    codes: ["debug-prints"],
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
  },
  {
    codes: ["commented-out-code"],
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
  },
  {
    codes: ["new-todos"],
    headings: [
      "Promises in capitals",
      "{t.marker}, undated",
      "The savings book of {file}",
      "A letter to a better person",
    ],
    setups: [
      "A note in {path}, for the attention of the future:",
      "{path} would like it known that it knows:",
      "In {path}, a debt is chalked on the wall:",
      "A hand in {path} has left something for the same hand:",
    ],
    tellings: ["There are notes to self in {file}, and self is out."],
    deadpans: [
      "{t.marker} is how to be honest and still make the train.",
      "It is for a future self with time on its hands, who is known to be fictional.",
      "A {t.marker} is a wish with a colon.",
      "The date has been set, for the day on which the pigs take off.",
      "It says what ought to be done, and it says so where the spiders can read it.",
    ],
    kickers: [
      "That makes {f.marks/to-do/to-dos} for the jar, and this is a page about a broken promise.",
      "The interest on it is paid in archaeology.",
      "As promises go, it has a fine hand.",
      "It will feel at home here: this page, too, is what became of a soon.",
    ],
  },
];
