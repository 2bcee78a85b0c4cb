import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  assertions: `documentation documented documents docs written wrote explains explained code`,
  truths: [
    "{path} has {f.lines} of {=documentation} that a stranger could live by.",
    "In {path} somebody took {f.lines} to be kind to a stranger.",
    "It explains itself: {f.lines} in {path}, in sentences.",
    "Somebody thought of the newcomer, and left {f.lines} of answer in {path}.",
    "{path} has {f.lines} of directions, and they start from where the reader is.",
    "It comes with instructions, {f.lines} in {path}, and the screws are included.",
    "{path}: {f.lines}, with headings. There are houses that come with a shrug.",
    "A stranger with a lamp and {path} would manage: it brings {f.lines} of how.",
    "The {=documentation} got {f.lines} in {path}, and it got them in the same change.",
    "There are {f.lines} of {=documentation} in {path}, put down beside the code, while it was warm.",
    "{path} grows by {f.lines}, so that a stranger may find the door.",
    "{f.lines} go into {path}: an explanation, in the place where people look for explanations.",
  ],
  stings: [
    "It is so clear that a reader begins to worry about the machine.",
    "There are people who order the headstone, too, while the light is good.",
    "It speaks of the code as people speak of a friend to the police.",
    "It is candid about what it does. It is tactful about why.",
    "The reader is taken by the hand and told where to step.",
    "There is a great deal in it about what to avoid.",
  ],
};
