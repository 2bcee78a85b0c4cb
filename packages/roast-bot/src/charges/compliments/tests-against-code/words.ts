import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: [
    "For {n.source} lines of source there are {n.tests} of tests. Nobody has to take its word.",
  ],
};
