import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "{if.told.any}The old line came in {since}, with {q.earlier}.",
    "{if.note.any}It takes out a note: {code.note}. That came in {since}, with {q.earlier}.",
    "One of the lines that it drops, {code.line}, came in {since}, with {q.earlier}.",
  ],
  praises: [],
  verdict: {
    archetype: "The Gold Watch",
    lines: [
      "{if.told.any}goes to the old line, there since {since}",
      "{if.note.any}goes to what was there for the time being, since {since}",
      "goes to {t.line}, there since {since}",
      "goes to a line that was there since {since}",
    ],
  },
};
