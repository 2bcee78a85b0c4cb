import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "The function {t.asks} takes {t.takes} now.",
    "The function {t.asks} no longer takes {t.drops}.",
    "In {f.places}, {code.gone} is now {code.come}.",
    "It takes {code.out} out of {f.places}.",
    "It puts {code.into} into {f.places}.",
    "In {part.in}, {code.old} is now {code.new}.",
    "One line of {part.in} changes: {code.part-old} is now {code.part-new}.",
    "It adds one line to {part.in}: {code.came}.",
    "It takes one line out of {part.in}: {code.went}.",
    "{part.section-in} has a new section, {q.section}.",
    "It brings a new page, {q.page}.",
    "It brings a new file, {t.file-new}.",
    "It takes out a file, {t.file-gone}.",
    "Among its new lines is a message: {s.message}.",
    "In one of its lines, in {part.in}, {code.one-old} is {code.one-new} now.",
    "In one line of {part.in}, {code.gone} is now {code.come}.",
    "One line of {part.in} has {code.into} now.",
    "One line of {part.in} no longer has {code.out}.",
    "Among what it adds, in {part.run-in}:",
  ],
  praises: [],
};
