import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `todo todos to-do to-dos fixme hack new added adds more than before left mark marks promise
    promises`,
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
};
