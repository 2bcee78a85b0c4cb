import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `function method long lines new branches`,
  headings: [
    "{t.function}, unabridged",
    "The long goodbye of {file}",
    "{t.function} takes the floor",
    "A speech in {file}",
  ],
  setups: [
    "This is how {t.function} begins. It is in good spirits:",
    "In {path} somebody clears a throat:",
    "The opening of {t.function}, while the door is still in sight:",
    "The top of it, in {path}; the bottom is in a different climate:",
  ],
  tellings: ["In {file}, {t.function} has {f.length} and a packed lunch."],
  deadpans: [
    "It goes on for {f.length}. People have been married, with speeches, in that.",
    "{f.length}. It comes out at the far end with a beard.",
    "Its name is {t.function}, which is also how it has to be called, from the stairs.",
    "{f.length} on, it returns, a little grey, and is vague about where it has been.",
    "It does a thing, and a thing, and a thing, like a river with a job.",
  ],
  kickers: [
    "Somewhere in the middle there is a room with the radio on.",
    "A scroll wheel has been worn to this.",
    "It would like to take questions, but the hall is booked until {length}.",
    "A name so short on a body of {f.length} is a kind of stage name.",
  ],
};
