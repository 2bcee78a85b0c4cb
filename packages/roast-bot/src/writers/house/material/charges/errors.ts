import type { ChargeMaterial } from "../charge-material.ts";

/** Errors that are renamed, swallowed or let in by the dozen. */
export const errorMaterials: readonly ChargeMaterial[] = [
  {
    codes: ["stringified-error"],
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
  },
  {
    codes: ["swallowed-errors"],
    headings: [
      "The quiet room in {file}",
      "A cushion, found in {file}",
      "What {file} keeps to itself",
      "The {=errors} that came to dinner",
      "Hush, says {file}",
    ],
    setups: [
      "In {path} there is a place where {=errors} go:",
      "{path} has a policy, and this is the policy:",
      "If something should go badly in {path}, the procedure is as follows, in full:",
      "The suggestion box of {file}, with its shredder:",
      "This is {path}, listening:",
    ],
    tellings: ["In {file} an {=error} is {=caught} and thanked for its time."],
    deadpans: [
      "The net is excellent. What is {=caught} in it is put back in the sea, dead.",
      "An {=error} walks in, and the door closes, and the wallpaper is very thick.",
      "It is the software form of nodding.",
      "The {t.handler} is there. It has the posture of a guard and the pulse of a coat stand.",
      "Something went off in there, and a hand came out and turned the sign to *open*.",
      "The {=errors} are received with great discretion.",
      "It does what a pillow does, and for the same reasons.",
    ],
    kickers: [
      "It has a deep carpet, and what falls on it falls quietly.",
      "There is an upside: the log stays very clean.",
      "Somebody will ask why it is so quiet, and the quiet will be unable to say.",
      "An {=error} in the forest, and {file} with its fingers in its ears.",
      "It is how to get a reputation for calm.",
      "Peace of this kind is normally signed by the losing side.",
    ],
  },
  {
    codes: ["widened-errors"],
    headings: [
      "The net in {file} gets finer",
      "{t.before} leaves, {t.after} moves in",
      "The posts of the gate in {file}",
      "The guest list of {file}",
    ],
    setups: [
      "There used to be a {t.before} here. In {path}, these days:",
      "{path} was expecting {t.before}. It has since lowered its expectations, or raised them:",
      "A narrow gate in {path} has had its posts moved:",
      "The bouncer at {path} has been given a list with a word on it:",
    ],
    tellings: ["Where {file} was on the look-out for {t.before}, it takes {t.after}."],
    deadpans: [
      "{t.before} is a person one can pick out of a crowd. {t.after} is the crowd.",
      "The search for {t.before} has been extended to anything that breathes.",
      "It is a fishing licence, and it is for the sea.",
      "It began as a question about {t.before}. It ended as an amnesty.",
      "The fly is out of the soup, and so is the soup.",
    ],
    kickers: [
      "{t.before} is in there somewhere, having a lovely time with strangers.",
      "A typo would be caught by this, and so would a burning building.",
      "A sieve becomes a bowl if it is told to relax.",
      "It will be hard to surprise, and hard to inform.",
    ],
  },
];
