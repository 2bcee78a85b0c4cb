import { findBranchAuthor, machineName } from "../../change/authorship.ts";
import type { Change, ChangeCommit } from "../../change/change.ts";
import { isMergeSubject } from "./subjects.ts";

/**
 * The commits that the pull request's author wrote, in order, a machine's help or not: those of
 * other people and of machines are not theirs to answer for, and merges are nobody's. None where
 * only the squash is known.
 */
export function findOwnCommits(change: Change): readonly ChangeCommit[] {
  if (!change.commitsKnown) return [];
  const isAuthor = findAuthor(change);
  return change.commits.filter(
    ({ author, subject }) => isAuthor(author) && !isMachine(author) && !isMergeSubject(subject),
  );
}

/** Those of them in whose words no machine had a part: what these say, the author says. */
export function findOwnWords(change: Change): readonly ChangeCommit[] {
  return findOwnCommits(change).filter(({ coAuthors }) => !coAuthors.some(isMachine));
}

/** The commits that are known to be somebody else's, or a machine's. */
export function findOtherCommits(change: Change): readonly ChangeCommit[] {
  if (!change.commitsKnown) return [];
  const isAuthor = findAuthor(change);
  return change.commits.filter(({ author }) => !isAuthor(author) || isMachine(author));
}

type Person = ChangeCommit["author"];

/**
 * Whether a commit's author is the pull request's. A forge may write a squash under another name
 * than git's; where nobody of the branch bears it, a person who is alone there is it.
 */
function findAuthor({ author, commits }: Change): (person: Person) => boolean {
  const people = commits.map((commit) => commit.author).filter((person) => !isMachine(person));
  const leading = findBranchAuthor(people);
  const isUnknown = !people.some((person) => isSame(person, author));
  const isAlone = people.every((person) => leading !== undefined && isSame(person, leading));
  const known = isUnknown && isAlone && leading !== undefined ? leading : author;
  return (person) => isSame(person, known);
}

/** Forges write another mail than git does, so that one of name and mail is enough. */
function isSame(one: Person, other: Person): boolean {
  return fold(one.mail) === fold(other.mail) || fold(one.name) === fold(other.name);
}

function isMachine(person: Person): boolean {
  return machineName(person) !== undefined;
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
