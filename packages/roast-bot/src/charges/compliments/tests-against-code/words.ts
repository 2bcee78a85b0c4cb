import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: ["Of its new lines {n.tests} are tests, and {n.source} are source."],
};
