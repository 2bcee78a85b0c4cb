import { groupPeople, machineName } from "../../change/authorship.ts";
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
 * Whether a commit's author is the pull request's, under any of their names and mails. A forge may
 * write a squash under another name than git's; where nobody of the branch bears it, a person who
 * is alone there is it.
 */
function findAuthor({ author, commits }: Change): (person: Person) => boolean {
  const people = commits.map((commit) => commit.author).filter((person) => !isMachine(person));
  const groups = groupPeople([author, ...people]);
  const known = groups.find((group) => group.includes(author)) ?? [];
  const others = groups.find((group) => group !== known);
  const isUnknown = known.length === 1;
  const own = new Set(isUnknown && groups.length === 2 ? others : known);
  return (person) => own.has(person);
}

function isMachine(person: Person): boolean {
  return machineName(person) !== undefined;
}
