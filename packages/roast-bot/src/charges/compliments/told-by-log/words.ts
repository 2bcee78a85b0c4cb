import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "Out of its log, in order: {c.1}, {c.2}, {c.3}, {c.4}, {c.5}.",
    "Out of its log, in order: {c.1}, {c.2}, {c.3}, {c.4}.",
    "Out of its log, in order: {c.1}, {c.2}, {c.3}.",
  ],
  praises: [],
};
