import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{n.merged} out of {n.written}"],
  tellings: [
    "The commits of this branch add {f.written} between them. The merge adds {n.merged}.",
    "{c.1} alone adds {f.largest}, and all commits together {n.written}. The merge adds {n.merged}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Sculptor",
    lines: [
      "says {word.only}, and merged {n.merged} of {f.written}",
      "started with a block of {f.written} and stopped at {n.merged}",
    ],
  },
};
