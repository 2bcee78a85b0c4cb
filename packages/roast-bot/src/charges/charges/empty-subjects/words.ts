import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `subject subjects commit commits message messages say says said nothing empty bare`,
  headings: [
    "What the log would rather not say",
    "A vow of silence",
    "The subject was not available",
    "The subject, and other novels",
  ],
  setups: [
    "Under one of those subjects, in {path}:",
    "What the subject does not mention, from {path}:",
  ],
  tellings: [
    "{f.commits} have a subject that is there to be polite. What they bring is {f.additions}.",
    "In {f.commits} the space for words has been left to the imagination: that is {f.share} of the log.",
    "{f.share} of the log is a person humming.",
  ],
  deadpans: [
    "{f.additions} went in under words that would fit on a stamp, beside the king.",
    "It is a diary in which the pages say *diary*.",
    "A subject is a promise to the reader. This is a page about promises.",
    "History will know that something was done. It will have to imagine what.",
  ],
  kickers: [
    "It is kept in git, in case the future should need a riddle.",
    "The future will bisect to it, and sit there, and look out of the window.",
    "It is the quiet sort. Somebody should look in on it.",
    "As a code name it is excellent.",
  ],
};
