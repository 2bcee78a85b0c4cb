import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: [],
  verdict: {
    archetype: "The Chaperone",
    lines: ["sent {f.tests} of tests along with {n.source} of source"],
  },
};
