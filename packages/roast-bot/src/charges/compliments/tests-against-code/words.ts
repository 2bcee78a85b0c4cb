import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: [
    "{n.tests} lines of tests stand beside {n.source} of source. Whoever breaks this will hear of it.",
    "There are {n.tests} lines of tests to {n.source} of source, and tests are what somebody writes who means to stay.",
  ],
};
