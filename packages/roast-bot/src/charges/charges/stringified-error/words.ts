import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `error errors exception exceptions becomes become became turned turns turn string strings
    text message without cause stack type only name loses lost made goes went in comes came out
    back leaves arrives arrived kept keeps returns`,
  headings: [
    "What became of the {=error}",
    "The {=error}, as told by its {=string}",
    "A death certificate in {file}",
    "The crossing in {file}",
    "The luggage office in {file}",
  ],
  setups: [
    "An {=error} in {path} gets this far and is asked to fill in a form:",
    "Here, in {path}, an {=error} meets the border:",
    "{path}, at the moment of the handover:",
    "This is where {file} takes a statement:",
    "It goes in at {path} as a person, so to speak:",
  ],
  tellings: ["In {file}, an {=error} goes in and a {=string} comes out."],
  deadpans: [
    "In goes {t.error}, with a {=cause}, a {=stack} and a past. Out comes what it was wearing.",
    "The new {t.class} knows what {t.error} said. Who {t.error} was is a matter for the priest.",
    "As obituaries go it is brief: {t.expression}.",
    "{t.class} arrives with a note pinned to its coat. The note is the luggage.",
    "The {=error} had a {=stack} and a {=cause}. What is declared at the border is a sentence.",
    "It is how people move house who own a camera and a match.",
    "Whatever {t.error} had seen, it has been asked to put it in a {=string}.",
  ],
  kickers: [
    "Whoever comes looking will learn what was said, and may dream about who said it and why.",
    "Somewhere the rest of it is waiting at a different platform, with flowers.",
    "A {t.class} is an {=error} that has been told to keep it short.",
    "Customs kept the rest.",
    "The {=message} survives. It is the part that floats.",
    "The {=cause} is on the other bank, waving.",
  ],
};
