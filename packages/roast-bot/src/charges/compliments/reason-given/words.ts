import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "Its description gives a reason: {q.why}.",
    "A reason stands in its description, too: {q.why}.",
  ],
  praises: ["It gives a reason, which code cannot do: {q.why}."],
};
