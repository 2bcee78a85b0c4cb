import type { ChangeCommit } from "../../change/change.ts";
import type { History, JudgedLife } from "../../history/collect-history.ts";

/** Of what is gone hardly a line is left; more than this was renamed or rebuilt. */
const mostLeft = 20;

/** A word that says of something that it is to go: whoever takes it out keeps that word. */
export const leaves: RegExp =
  /\b(?:TODO|FIXME)\b|\bget rid of\b|\bremove (?:this|it|me|once|when|after)\b|\btemporar(?:y|ily)\b|\bfor now\b|\b(?:do not|don'?t) merge\b|\bDNM\b|\bthrow-?away\b|\bexperiment|\b(?:for|during) (?:ci |local |manual )?(?:debugging|development|testing|review)\b/i;

/** A word for what is kept for the time of the work, and was meant to go with it: whoever takes it out has finished. */
export const workingPaper: RegExp =
  /\b(?:notes|checklists?|to-?dos?|outlines?|scratch(?:pad)?|plans?|drafts?|work ?lists?)\b/i;

/** Whether a definition came to its end inside the branch: by the log and at the merge. */
export function isGone({ goneIn, isAtMerge, percentLeft }: JudgedLife): boolean {
  return goneIn !== undefined && !isAtMerge && (percentLeft ?? 0) <= mostLeft;
}

/**
 * The commit after which nothing is left of the definitions that this one brought to the source, moved ones
 * included; `undefined` if there were none, or one of them lives on.
 */
export function findAbolition(
  { position }: ChangeCommit,
  {
    commits,
    history,
  }: { readonly commits: readonly ChangeCommit[]; readonly history: History | undefined },
): ChangeCommit | undefined {
  const brought = (history?.lives ?? []).filter(
    ({ bornIn, moves }) => bornIn === position || moves.some((move) => move.in === position),
  );
  if (brought.length === 0 || !brought.every(isGone)) return undefined;
  const end = Math.max(...brought.map(({ goneIn = 0 }) => goneIn));
  return commits.find((commit) => commit.position === end && end > position);
}
