import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  titles: [
    "{n.tests} lines of making sure",
    "Belt, and {n.tests} lines of braces",
    "{n.tests} lines of doubt",
    "Trust, and {n.tests} lines",
  ],
  praises: [
    "For {n.source} lines of source there are {n.tests} of tests. Nobody has to take its word.",
  ],
  verdict: {
    archetype: "The Belt and Braces",
    lines: [
      "wrote {n.source} lines, and {n.tests} to make sure of them",
      "did not ask to be believed, and brought {n.tests} lines instead",
    ],
  },
  retired: {
    lines: [
      "{n.tests} lines of tests stand beside {n.source} of source: at least half of the work was making sure.",
      "There are {n.tests} lines of tests to {n.source} of source, and tests are what somebody writes who means to stay.",
      "The tests outweigh the source, {n.tests} lines to {n.source}, which is the right way for it to lean.",
      "{n.tests} lines of tests stand beside {n.source} of source. Whoever breaks this will hear of it.",
    ],
  },
};
