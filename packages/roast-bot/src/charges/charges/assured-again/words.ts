import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["The reusable assurance"],
  tellings: [
    "{c.1} writes {q.phrase} beside code in {file}. {c.2} takes that code out, and writes the same beside its own.",
    "{f.commits} write {q.phrase} into {file}. Each later one takes out code of which the one before had said it.",
  ],
  costs: ["An assurance that fits each version of the code vouches for none of them."],
  turns: [],
  verdict: {
    archetype: "The Insurer",
    lines: ["had to replace the code, and could reuse the assurance"],
  },
};
