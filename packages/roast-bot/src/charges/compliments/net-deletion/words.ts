import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  assertions: `deleted deletes delete deletion deletions removed removes fewer less shorter smaller lines
    code source gone than before shrank shrunk`,
  truths: [
    "It leaves {f.gone} fewer to feed, and that is the kindest thing a branch can do.",
    "At the end of it there are {f.gone} fewer to look after, and that is the purest gift a branch can bring.",
    "{f.deleted} of {=source} leave and {f.added} arrive. The house is lighter, by subtraction.",
    "It takes out {f.deleted} and puts back {f.added}: a rare and lovely direction.",
    "{f.gone} of {=source} are gone for good, and they are not missed.",
  ],
  stings: [
    "The quiet part of the change is the best part of it.",
    "Some of them even predate the branch.",
    "The best of it is what is not there, which can be said of few gifts.",
    "It turns out the statue was in the marble, and the marble was in the way.",
    "If it had gone on for another commit, there might have been peace.",
  ],
};
