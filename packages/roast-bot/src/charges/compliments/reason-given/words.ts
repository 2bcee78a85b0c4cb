import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: ["Its description says why: {q.why}.", "Why, its description says, too: {q.why}."],
  praises: ["It gives its reason, which code cannot do: {q.why}."],
};
