import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `error errors exception exceptions catch catches caught wider wide all every everything any
    narrow widened broad replaced`,
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
    "From {path}, where the guest list used to say {t.before}:",
    "{t.before} would have been an answer. This is {path}:",
    "{path} has stopped asking for names:",
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
    "{t.before} had a reason. {t.after} has company.",
    "It is a smoke detector that also responds to toast, joy and the postman.",
    "It will be hard to surprise, and hard to inform.",
  ],
};
