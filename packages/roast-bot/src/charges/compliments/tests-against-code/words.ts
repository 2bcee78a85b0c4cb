import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: ["Of its new lines {n.tests} are tests, and {n.source} are source."],
  verdict: { archetype: "The Chaperone", lines: ["does not send the code out alone"] },
};
