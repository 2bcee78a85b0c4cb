import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: ["It gives its reason, which code cannot do: {q.why}."],
  acquittals: ["said why, and not only what"],
};
