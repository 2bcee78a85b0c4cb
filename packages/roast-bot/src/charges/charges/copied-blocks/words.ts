import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The same {f.lines}, again", "One block, {n.copies} addresses"],
  headings: ["Once more, unchanged", "The same, elsewhere"],
  tellings: ["The same {f.lines} are written into {n.copies} places, the first of them in {file}."],
  costs: ["From now on, a fix to one is half a fix."],
  turns: ["They are the same today.", "A function would have needed a name."],
  verdict: {
    archetype: "The Copyist",
    lines: ["wrote {f.lines}, and then wrote them again"],
  },
  retired: {
    lines: [
      "The same block of {f.lines} is added {n.copies} times, the first time in {file}.",
      "Whoever mends one of them has to know about the other.",
    ],
    verdicts: [
      {
        archetype: "The Copyist",
        lines: ["was paid by the line, and has {f.lines} to show in {n.copies} places"],
      },
    ],
  },
};
