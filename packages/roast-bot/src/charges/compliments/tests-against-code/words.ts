import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: [
    "For {n.source} lines of source there are {n.tests} of tests. Nobody has to take its word.",
  ],
  retired: {
    lines: [
      "Belt, and {n.tests} lines of braces",
      "There are {n.tests} lines of tests to {n.source} of source, and tests are what somebody writes who means to stay.",
      "{n.tests} lines of making sure",
      "{n.tests} lines of tests stand beside {n.source} of source. Whoever breaks this will hear of it.",
      "{n.tests} lines of tests stand beside {n.source} of source: at least half of the work was making sure.",
    ],
    verdicts: [
      {
        archetype: "The Belt and Braces",
        lines: [
          "did not ask to be believed, and brought {n.tests} lines instead",
          "wrote {n.source} lines, and {n.tests} to make sure of them",
        ],
      },
    ],
  },
};
