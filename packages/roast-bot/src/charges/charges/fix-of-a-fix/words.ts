import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["The fix, fixed", "A cure for the cure"],
  headings: ["The fix, fixed", "A cure for the cure"],
  remarks: {
    first: ["It puts in a line that a later fix takes out."],
    others: ["A fix, of a fix.", "It takes out a line of the fix before."],
  },
  tellings: [
    "{c.1} puts {t.line} into {file}. {f.span} later {c.2} takes it out.",
    "{c.1} puts a line into {file}, and {c.2} takes it out.",
  ],
  costs: ["The log has two fixes here, and they do not agree about a line."],
  turns: [
    "The line was part of the solution for {f.span}.",
    "A line of the cure was on the list of the next cure.",
  ],
  verdict: {
    archetype: "The Second Opinion",
    lines: [
      "treated it, and then treated the treatment",
      "fixed it with {c.1}, and fixed that with {c.2}",
    ],
  },
  retired: { lines: ["A fix. One of its lines will not last."] },
};
