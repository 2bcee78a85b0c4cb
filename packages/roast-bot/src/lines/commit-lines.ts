import type { CommitExhibit } from "@mea-culpa/formats";
import { isOwnSubject } from "../charges/log/subjects.ts";
import { bare, type CommitKind, type SubjectKind } from "./commit-lines/commit-kind.ts";
import { confessions } from "./commit-lines/confessions.ts";
import { fixes } from "./commit-lines/fixes.ts";
import { linters } from "./commit-lines/linters.ts";
import { merges } from "./commit-lines/merges.ts";
import { outbursts } from "./commit-lines/outbursts.ts";
import { repeats } from "./commit-lines/repeats.ts";
import { reverts } from "./commit-lines/reverts.ts";
import { secondThoughts } from "./commit-lines/second-thoughts.ts";
import { shortcuts } from "./commit-lines/shortcuts.ts";
import { sizes } from "./commit-lines/sizes.ts";
import { spelling, ofItsSpelling } from "./commit-lines/spelling.ts";
import { tests } from "./commit-lines/tests.ts";
import { vagueSubjects } from "./commit-lines/vague-subjects.ts";
import type { Facts } from "./facts.ts";

/**
 * What may be said of a commit for what it says or is, without anything having been found in it. Of two
 * that tell as much, the one that stands first here is told.
 */
export const commitKinds: readonly CommitKind[] = [
  ...outbursts,
  ...vagueSubjects,
  ...reverts,
  ...secondThoughts,
  ...linters,
  ...tests,
  ...shortcuts,
  ...confessions,
  ...spelling,
  ...sizes,
  ...repeats,
  ...merges,
  ...fixes,
].map((kind) => ("subject" in kind ? bySubject(kind) : kind));

function bySubject({ subject: pattern, and, ...kind }: SubjectKind): CommitKind {
  return {
    ...kind,
    isSo: (commit, facts) =>
      pattern.test(bare(commit.subject)) && (and === undefined || and(commit, facts)),
  };
}

/** The kinds that a commit is of, what tells most first; what somebody else wrote is no joke on the author. */
export function findCommitKinds(commit: CommitExhibit, facts: Facts): readonly CommitKind[] {
  if (commit.byOthers) return [];
  const isMerge = !isOwnSubject(commit.subject, facts.pullRequest?.number);
  return commitKinds
    .filter(({ isSo, ofMerges = false }) => ofMerges === isMerge && isSo(commit, facts))
    .map((kind) => ofItsSpelling(kind, commit))
    .toSorted((one, other) => other.weight - one.weight);
}
