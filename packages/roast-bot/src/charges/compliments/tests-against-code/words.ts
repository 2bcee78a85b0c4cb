import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  titles: ["{n.tests} lines of making sure", "Belt, and {n.tests} lines of braces"],
  praises: [
    "{n.tests} lines of tests stand beside {n.source} of source: at least half of the work was making sure.",
    "There are {n.tests} lines of tests to {n.source} of source, and tests are what somebody writes who means to stay.",
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
      "{n.tests} lines of tests stand beside {n.source} of source. Whoever breaks this will hear of it.",
    ],
  },
};
