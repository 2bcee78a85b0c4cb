import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The same {f.lines}, again", "One block, {n.copies} addresses"],
  headings: ["Once more, unchanged", "The same, elsewhere"],
  tellings: [
    "The same {f.lines} are written into {n.copies} places, {file} and {other-file} among them. In {file} they begin like this:",
    "The same {f.lines} are written into {n.copies} places. In {file} they begin like this:",
  ],
  costs: ["They are the same today. From now on, a fix to one is one of {n.copies}."],
  turns: [],
  verdict: {
    archetype: "The Copyist",
    lines: ["was spared the name that a function would have needed"],
  },
  retired: {
    lines: [
      "A function would have needed a name.",
      "From now on, a fix to one is half a fix.",
      "The same block of {f.lines} is added {n.copies} times, the first time in {file}.",
      "They are the same today.",
      "Whoever mends one of them has to know about the other.",
    ],
    verdicts: [
      {
        archetype: "The Copyist",
        lines: [
          "was paid by the line, and has {f.lines} to show in {n.copies} places",
          "wrote {f.lines}, and then wrote them again",
        ],
      },
    ],
  },
};
