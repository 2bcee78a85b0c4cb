import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "Its message gives a reason: {q.why}.",
    "A reason stands in its message, too: {q.why}.",
  ],
  praises: ["It gives a reason, which code cannot do: {q.why}."],
};
