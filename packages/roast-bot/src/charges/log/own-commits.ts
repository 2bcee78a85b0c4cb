import { findAuthor } from "../../change/authorship.ts";
import { isMachine } from "../../git/machines.ts";
import type { Change, ChangeCommit, ListedCommit } from "../../change/change.ts";
import { isMergeSubject, isOwnSubject } from "./subjects.ts";

/**
 * The commits that the pull request's author wrote, in order, a machine's help or not: those of
 * other people and of machines are not theirs to answer for, merges are nobody's, and what a rebase
 * wrote again was written once. None where only the squash is known.
 */
export function findOwnCommits(change: Change): readonly ChangeCommit[] {
  if (!change.commitsKnown) return [];
  const isAuthor = findAuthor(change);
  const seen = new Set<string>();
  return change.commits.filter(({ author, subject, authoredAt }) => {
    if (!isAuthor(author) || isMachine(author) || isMergeSubject(subject)) return false;
    // A branch that was rebased, and merged with what it had been, has its commits twice.
    const written = `${authoredAt} ${subject}`;
    if (seen.has(written)) return false;
    seen.add(written);
    return true;
  });
}

/** What the log has of a commit: all of it, or what the message of a squash lists. */
export type Entry = ChangeCommit | ListedCommit;

/**
 * What the log says of the author's own commits: of those that the clone has, else of those that the
 * squash lists.
 */
function findOwnEntries(change: Change): readonly Entry[] {
  if (change.commitsKnown) return findOwnCommits(change);
  return change.listed.filter(
    ({ subject, byOthers }) => byOthers !== true && isOwnSubject(subject, change.number),
  );
}

/** Those of them in whose words no machine had a part: what these say, the author says. */
export function findOwnWords(change: Change): readonly Entry[] {
  return findOwnEntries(change).filter(isOwnWord);
}

/** Whether no machine had a part in the words of a commit. */
export function isOwnWord({ coAuthors }: Entry): boolean {
  return !coAuthors.some(isMachine);
}

/**
 * Those of the author's entries that somebody was meant to read: what a squash left out of its message is on no
 * main line, and its steps are nobody's habit.
 */
export function findKeptEntries(change: Change): readonly Entry[] {
  const entries = findOwnEntries(change);
  // What a squash lists by itself is its message.
  if (!change.commitsKnown || !isSquashed(change)) return entries;
  const lines = new Set(change.body.split("\n").map((line) => line.replace(/^[*-] /, "").trim()));
  return entries.filter(({ subject }) => lines.has(subject.trim()));
}

/** Whether a change landed as one commit, and its branch nowhere. */
export function isSquashed({ foundBy, commits, commitsKnown, mergeCommit }: Change): boolean {
  const isBranch = commitsKnown && commits.every(({ sha }) => sha !== mergeCommit);
  return foundBy === "squash-subject" && (isBranch || !commitsKnown);
}

/** The commits that are known to be somebody else's, or a machine's. */
export function findOtherCommits(change: Change): readonly ChangeCommit[] {
  if (!change.commitsKnown) return [];
  const isAuthor = findAuthor(change);
  return change.commits.filter(({ author }) => !isAuthor(author) || isMachine(author));
}
