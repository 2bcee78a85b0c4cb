import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "The function {t.asks} takes {t.takes} now.",
    "The function {t.asks} no longer takes {t.drops}.",
    "In {t.in}, {code.old} is now {code.new}.",
    "One line of {t.in} changes: {code.part-old} is now {code.part-new}.",
    "It adds one line to {t.in}: {code.came}.",
    "It takes one line out of {t.in}: {code.went}.",
    "{t.section-in} has a new section, {q.section}.",
    "It brings a new file, {t.file-new}.",
    "It brings new files, {t.file-one} for one.",
    "It takes out a file, {t.file-gone}.",
    "Among its new lines is a message: {s.message}.",
    "In {t.run-in} it adds, for one:",
    "In {t.in}, for one, {code.one-old} is now {code.one-new}.",
  ],
  praises: [],
};
