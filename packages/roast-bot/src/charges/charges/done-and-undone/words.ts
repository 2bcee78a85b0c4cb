import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `done undone undo undoes added adds removed removes deleted deletes again later commit
    commits lines taken took away back same whole`,
  headings: [
    "{f.undone}, there and back",
    "A short career of {f.undone}",
    "The return journey",
    "{f.undone}, briefly with us",
    "There and back",
    "What {file} had for a while",
    "A short stay in {file}",
    "Checked in, checked out",
  ],
  setups: [
    "Some of what came and went in {path}:",
    "From {path}, while it lasted:",
    "For a time, {path} had this:",
    "Present in {path} between two commits, and happy:",
    "A mayfly, from {path}:",
    "{path} remembers, though it does not show:",
  ],
  tellings: [
    "{f.undone} were {=added} by a commit of this branch and {=deleted} by a {=later} one. They lived for {f.span}.",
    "A commit {=added} {f.undone}. A commit {=took} them {=away}, {=whole}, {f.span} on.",
    "{f.undone} came in and went out by the same branch, {f.span} apart.",
    "{f.undone} came to {file}, looked around, and left.",
  ],
  deadpans: [
    "In the total they are invisible, like a good haircut.",
    "They were checked in, and they were checked out, like a hotel with a smell.",
    "It is travel, in the sense of a treadmill.",
    "Somebody {=added} them with care. Somebody {=deleted} them with relish.",
    "{f.undone}, in good health, and gone.",
    "The diff is discreet about it. The log will talk to a stranger on a bench.",
    "They lived as they came, indented and hopeful.",
    "{f.undone} in and out: the pure form of exercise.",
  ],
  kickers: [
    "Mayflies have had careers like that, and wings.",
    "The diff at the end is silent about it, as families are.",
    "The log has them down. The code has been told that it was a dream.",
    "It is the part of the branch that makes a quiet neighbour, being elsewhere.",
    "It was its own reward, and has kept it.",
    "What remains of it is the commits, the wear on the keys, and this paragraph.",
    "Somewhere there is a draft of this change in which it was the point.",
  ],
};
