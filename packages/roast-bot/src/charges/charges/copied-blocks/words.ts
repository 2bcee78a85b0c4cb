import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The same {f.lines}, again"],
  tellings: [
    "The same {f.lines} are written {both} into {file} and into {other-file}. In {file} they begin like this:",
    "The same {f.lines} are written {both} into {inside} and into {other-inside}, in {file}. They begin like this:",
    "The same {f.lines} are written into {n.copies} places, {file} and {other-file} among them. In {file} they begin like this:",
    "The same {f.lines} are written into {n.copies} places. In {file} they begin like this:",
  ],
  costs: ["Whoever corrects one of them has {n.copies} to correct."],
  turns: [],
  verdict: {
    archetype: "The Copyist",
    lines: [
      "wrote {word.shared} once, and {f.lines} in {n.copies} places",
      "was spared the name that a function would have needed",
    ],
  },
  retired: {
    lines: [
      "A function would have needed a name.",
      "From now on, a fix to one is half a fix.",
      "Once more, unchanged",
      "One block, {n.copies} addresses",
      "The same block of {f.lines} is added {n.copies} times, the first time in {file}.",
      "The same, elsewhere",
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
