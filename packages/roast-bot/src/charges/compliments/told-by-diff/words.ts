import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "The function {t.asks} takes {t.takes} now.",
    "The function {t.asks} no longer takes {t.drops}.",
    "The whole of it, in {part.trio}, {t.second} and {t.third}:",
    "The whole of it, in {part.pair} and {t.second}:",
    "The whole of it, in {part.whole}:",
    "Of {n.lines.changed} changed lines, these {n.shown} are all that changed in the source, in {part.source-trio}, {t.second} and {t.third}:",
    "Of {n.lines.changed} changed lines, these {n.shown} are all that changed in the source, in {part.source-pair} and {t.second}:",
    "Of {n.lines.changed} changed lines, these {n.shown} are all that changed in the source, in {part.source}:",
    "Of {n.lines.changed} changed lines, this one is all that changed in the source, in {part.lone}:",
    "Of {n.lines.changed} changed lines, this, in {part.single}:",
    "Of {n.lines.changed} changed lines, these {n.shown}, in {part.part}:",
    "Of {n.lines.changed} changed lines, these {n.shown}, in {part.cut}, where there are more:",
  ],
  praises: [],
};
