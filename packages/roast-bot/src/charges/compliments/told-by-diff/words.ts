import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "The function {t.asks} takes {t.takes} now.",
    "The function {t.asks} no longer takes {t.drops}.",
    "The whole of it, in {part.trio}, {t.second} and {t.third}:",
    "The whole of it, in {part.pair} and {t.second}:",
    "The whole of it, in {part.whole}:",
    "Of its {n.lines.changed} changed lines, these {n.shown} are all of its source, in {part.sources}, {t.second} and {t.third}:",
    "Of its {n.lines.changed} changed lines, these {n.shown} are all of its source, in {part.sources} and {t.second}:",
    "Of its {n.lines.changed} changed lines, these {n.shown} are all of its source, in {part.source}:",
    "Of its {n.lines.changed} changed lines, this one is all of its source, in {part.lone}:",
    "Of its {n.lines.changed} changed lines, this, in {part.single}:",
    "Of its {n.lines.changed} changed lines, these {n.shown}, in {part.part}:",
    "Of its {n.lines.changed} changed lines, these {n.shown}, in {part.cut}, where there are more:",
  ],
  praises: [],
};
