import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{f.restored}, gone and back"],
  tellings: [
    "{c.1} deleted {f.restored}. After {f.span}, {c.2} put them back.",
    "{c.1} deleted {f.restored}, and {c.2} put them back.",
    "{f.commits}, the first of them {c.1}, deleted {f.all} that one later commit put back: {c.2}.",
  ],
  costs: [],
  turns: [],
  verdict: {
    archetype: "The Prodigal",
    lines: ["had them back, and no questions asked", "left {n.commits} times and came back once"],
  },
  retired: {
    lines: [
      "A short absence",
      "At the merge they stand where nobody would look for a story.",
      "Gone and back",
      "It deletes {f.restored}, which a later commit puts back.",
      "It puts back what an earlier commit deleted.",
      "It was a deletion on probation.",
      "The merge does not show it; whoever asks the log about these lines finds one commit for each direction.",
      "They were missed.",
      "What it deletes, a later commit puts back.",
      "What was deleted is back.",
      "{f.restored} leave. They will be back.",
    ],
    verdicts: [
      {
        archetype: "The Prodigal",
        lines: [
          "had {f.restored} back after {f.span}, and no questions asked",
          "sent {f.restored} away and took them in again",
        ],
      },
    ],
  },
};
