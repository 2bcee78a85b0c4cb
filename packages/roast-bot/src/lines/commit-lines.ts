import type { LoggedExhibit } from "../case/logged.ts";
import { isOwnSubject } from "../charges/log/subjects.ts";
import { againstItself } from "./commit-lines/against-itself.ts";
import { againstTheDiff } from "./commit-lines/against-the-diff.ts";
import { againstTheLog } from "./commit-lines/against-the-log.ts";
import type { CommitKind } from "./commit-lines/commit-kind.ts";
import { inOtherWords } from "./commit-lines/in-other-words.ts";
import type { Facts } from "./facts.ts";

/**
 * What may be said of a commit for what it says or is, without anything having been found in it: what
 * stands first here tells most.
 */
export const commitKinds: readonly CommitKind[] = [
  ...againstItself,
  ...againstTheLog,
  ...againstTheDiff,
  ...inOtherWords,
];

/** The kinds that a commit is of, what tells most first; what somebody else wrote is no joke on the author. */
export function findCommitKinds(commit: LoggedExhibit, facts: Facts): readonly CommitKind[] {
  if (commit.byOthers) return [];
  const isMerge = !isOwnSubject(commit.subject, facts.pullRequest?.number);
  return commitKinds.filter(
    ({ isSo, ofMerges = false }) => ofMerges === isMerge && isSo(commit, facts),
  );
}
