import type { LoggedExhibit } from "../case/logged.ts";
import type { Facts } from "./facts.ts";
import { readTellingWords } from "../charges/log/subjects.ts";

/**
 * Whether a commit is mostly left by what came after it on the branch, so that its message still
 * speaks of the change: most of its lines, as far as they are known, and what it is about by the later
 * subjects. Later commits may have taken out that share of as many lines as it brought.
 */
export function isLeft(commit: LoggedExhibit, facts: Facts, share = 0.5): boolean {
  const isTakenBack = findTakers(commit, facts.log).length > 0;
  return (
    !isTakenBack &&
    (commit.kind === "listed" || countGone(commit, facts) <= share * commit.additions)
  );
}

/**
 * How many of a commit's lines may have gone again, at most: no more than later commits took out, nor than all
 * of them brought beyond what was merged.
 */
function countGone({ position }: LoggedExhibit, { log, pullRequest }: Facts): number {
  const sum = (side: "additions" | "deletions", from: number) =>
    log.reduce(
      (all, each) => all + (each.kind === "commit" && each.position > from ? each[side] : 0),
      0,
    );
  const later = sum("deletions", position);
  const beyond = sum("additions", 0) - (pullRequest?.additions ?? 0);
  // What a merge brought stands in no commit of the log.
  return beyond < 0 ? later : Math.min(later, beyond);
}

/** Whether a commit changed the source, of which the merge changes nothing. */
export function isGone(commit: LoggedExhibit, facts: Facts): boolean {
  const { additions = 0 } = (commit.kind === "commit" && commit.parts?.source) || {};
  return additions > 0 && !["source.added", "source.deleted"].some((id) => facts.figure(id));
}

/** Those that may take back by their subjects what a commit is about. */
export function findTakers(
  { position, text }: LoggedExhibit,
  log: readonly LoggedExhibit[],
): readonly LoggedExhibit[] {
  const words = readTellingWords(text);
  return log.filter(
    (each) =>
      each.position > position &&
      takesBack.test(each.subject) &&
      !readTellingWords(each.subject).isDisjointFrom(words),
  );
}

/** What says that something goes, or comes back. */
export const takesBack: RegExp =
  /\b(?:again|re-?(?:add|enabl|instat|introduc)\w*|restor\w*|revert\w*|undo\w*|remov\w+|drop\w*|delet\w+|replac\w+|rework\w*|rewr[io]t\w+|instead|back to|switch\w*|no longer|don['’]?t|disabl\w+|simplif\w+|get rid|rid of)\b/i;
