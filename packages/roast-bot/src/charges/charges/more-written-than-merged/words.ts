import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{n.merged} out of {n.written}"],
  tellings: [
    "The author’s commits add {f.written} between them. The merge adds {n.merged}.",
    "{c.1} alone adds {f.largest}, and the author’s commits together {n.written}. The merge adds {n.merged}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Sculptor",
    lines: [
      "says {word.only}, wrote {f.written} and merged {n.merged}",
      "started with a block of {f.written} and stopped at {n.merged}",
    ],
  },
};
