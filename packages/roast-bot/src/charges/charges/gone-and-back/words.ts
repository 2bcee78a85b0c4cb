import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: [
    "Gone and back",
    "{f.restored}, gone and back",
    "A short absence",
    "Deleted, on second thoughts not",
  ],
  headings: ["Gone and back", "A short absence", "Deleted, on second thoughts not"],
  remarks: {
    first: [
      "It deletes {f.restored}, which a later commit puts back.",
      "{f.restored} leave. They will be back.",
    ],
    others: ["It puts back what an earlier commit deleted."],
  },
  tellings: [
    "{c.1} deleted {f.restored}. After {f.span}, {c.2} put them back.",
    "{c.1} deleted {f.restored}, and {c.2} put them back.",
    "{f.commits}, the first of them {c.1}, deleted {f.all} that one later commit put back: {c.2}.",
  ],
  costs: [],
  turns: [
    "They were missed.",
    "It was a deletion on probation.",
    "Absence makes the diff grow shorter.",
  ],
  verdict: {
    archetype: "The Prodigal",
    lines: [
      "sent {f.restored} away and took them in again",
      "had {f.restored} back after {f.span}, and no questions asked",
      "left {n.commits} times and came back once",
    ],
  },
  retired: {
    lines: [
      "What was deleted is back.",
      "The merge does not show it; whoever asks the log about these lines finds one commit for each direction.",
      "At the merge they stand where nobody would look for a story.",
      "Both directions are in the log, and neither is in the diff.",
      "It is a correction that only the log can see.",
      "The delete key works in both directions, it turns out.",
      "{f.restored} on leave",
      "On leave",
      "What it deletes, a later commit puts back.",
    ],
  },
};
