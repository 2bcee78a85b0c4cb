import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  assertions: `description reason reasons says say said why gives given explains explained`,
  truths: [
    "Before the diff there is a description, {f.words} of it, and it says why.",
    "It gives its reasons, in {f.words}, before anybody asked. That is kindness.",
    "The description has {f.words} and they say why, which is the part that can’t be read from a diff.",
    "{f.words} of why, up front, where a reader needs them.",
  ],
  stings: [
    "Reasons age well. It is the code that goes off.",
    "It is a good argument. One is curious to see what it is for.",
    "The case for the defence is so well put that it took a diff to lose it.",
    "The letter is better than the parcel, but it is a good letter.",
  ],
};
