import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: ["It gives its reason, which code cannot do: {q.why}."],
};
