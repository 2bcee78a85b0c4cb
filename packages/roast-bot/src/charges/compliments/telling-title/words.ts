import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  assertions: `title says say said what change does`,
  truths: [
    "It is called {title}, and that is what it is. Cats are named in a hurry.",
    "{title}: at {f.words}, a title that a stranger could order from.",
    "As titles go, {title} is plain, warm and to the point.",
    "It took {f.words} to say it, and they were the right way up.",
    "The title has {f.words} and they are the right ones.",
    "In {f.words} the title says what this does, and sits down. It is an art.",
    "{f.words} in the title, and the reader is in the picture.",
  ],
  stings: [
    "The rest of the talking is done by the diff.",
    "It is the part to read aloud with the lights on.",
    "Titles like that are how people end up in rooms like this.",
    "The label is fit for a better jar.",
    "It is downhill from there, but the view is honest.",
    "It sets an expectation, and the expectation waits by the window still.",
    "A good sign by the door helps people find the trouble.",
  ],
};
