import type { Charge } from "@mea-culpa/formats";
import type { Facts } from "./facts.ts";

/** What is only long, deep or many, what any branch goes through, and what says little of this change. */
const slight: ReadonlySet<string> = new Set([
  "long-function",
  "giant-file",
  "deep-nesting",
  "magic-numbers",
  "generated-bulk",
  "there-and-back",
  "empty-names",
  "commits-for-little",
  "born-and-buried",
  "renamed-on-the-way",
  "refactor-grew",
  "own-revert",
  "more-written-than-merged",
  "reversed-approach",
  "merges-from-main",
  "nothing-left",
  "passing-file",
  "restored-file",
  "parade-of-fixes",
  "hopeful-commit",
  "new-todos",
  "soon-replaced",
  "chasing-checks",
]);

/** Habits, which are one only from so many commits or places on. */
const habits: ReadonlyMap<string, number> = new Map([
  ["again-and-again", 4],
  ["empty-subjects", 5],
  ["ignored-lints", 4],
]);

/** In lines: an answer to a review that is shorter is none that surprises. */
const longAnswer = 200;
/** What somebody admits, by its code: an exclamation admits nothing. */
const admissions: ReadonlySet<string> = new Set(["confession", "outcry"]);
/** In words. */
const shortestAdmission = 6;

/**
 * Whether a charge is no story by itself: nothing of it is told where the change has not promised the
 * opposite, and it stands in the way of no acquittal.
 */
export function isSlight({ code, figures, terms }: Charge, facts: Facts): boolean {
  const count = (name: string) => facts.figure(figures[name] ?? "")?.value ?? 0;
  const fewest = habits.get(code);
  if (fewest !== undefined) return count("commits") + count("places") < fewest;
  if (code === "review-commits") return count("additions") < longAnswer;
  if (admissions.has(code)) return (terms["says"] ?? "").split(/\s+/).length < shortestAdmission;
  return slight.has(code);
}
