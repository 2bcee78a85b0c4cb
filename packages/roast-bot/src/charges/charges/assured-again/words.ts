import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["The reusable assurance"],
  tellings: [
    "{f.commits} write {q.phrase} into {file}. Each later one takes out code of which the one before had said it.",
  ],
  costs: ["An assurance that fits each version of the code vouches for none of them."],
  turns: ["The code had to be replaced. The assurance could be reused."],
  verdict: {
    archetype: "The Insurer",
    lines: ["wrote {q.phrase} {n.commits} times, beside {n.commits} versions of the code"],
  },
};
