import { machineName } from "../../change/authorship.ts";
import type { Change, ChangeCommit } from "../../change/change.ts";
import { isMergeSubject } from "./subjects.ts";

/**
 * The commits that the pull request's author wrote alone, in order: those of other people, of
 * machines and with a machine's help are nobody's confession, nor are merges. None where only the
 * squash is known.
 */
export function findOwnCommits({ author, commits, commitsKnown }: Change): readonly ChangeCommit[] {
  if (!commitsKnown) return [];
  return commits.filter(
    (commit) =>
      isSame(commit.author, author) &&
      ![commit.author, ...commit.coAuthors].some((person) => machineName(person) !== undefined) &&
      !isMergeSubject(commit.subject),
  );
}

/** Forges write another mail than git does, so that one of name and mail is enough. */
function isSame(one: ChangeCommit["author"], other: ChangeCommit["author"]): boolean {
  return (
    one.mail.toLowerCase() === other.mail.toLowerCase() ||
    one.name.toLowerCase() === other.name.toLowerCase()
  );
}
