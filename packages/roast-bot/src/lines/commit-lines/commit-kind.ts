import type { CommitExhibit } from "@mea-culpa/formats";
import type { Verdict } from "../../charges/detector.ts";
import { isOwnSubject } from "../../charges/log/subjects.ts";
import type { Facts } from "../facts.ts";

/** What a commit's exhibit shows that it is, and what may be said behind any such commit. */
export interface CommitKind {
  readonly isSo: (commit: CommitExhibit, facts: Facts) => boolean;
  readonly lines: readonly string[];
  /** The verdict on a branch in which nothing tells more. */
  readonly verdict: Verdict;
  /** Whether such a commit only merges; of other kinds no merge is told. */
  readonly ofMerges?: true;
}

/** A kind that a subject shows by itself, without its conventional prefix. */
interface SubjectKind extends Omit<CommitKind, "isSo"> {
  readonly subject: RegExp;
  readonly and?: CommitKind["isSo"];
}

/** A kind whose subject, without its conventional prefix, is like that. */
export function bySubject({ subject: pattern, and, ...kind }: SubjectKind): CommitKind {
  return {
    ...kind,
    isSo: (commit, facts) =>
      pattern.test(bare(commit.subject)) && (and === undefined || and(commit, facts)),
  };
}

/** A subject without its conventional prefix. */
export function bare(subject: string): string {
  return subject.replace(/^\w+(?:\([^)]*\))?!?: /, "");
}

/** A text by its letters and digits alone. */
export function squeeze(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Those that a remark may name beside the one of which it is made: nobody else's. */
export function listOwn(commits: readonly CommitExhibit[]): readonly CommitExhibit[] {
  return commits.filter(({ byOthers = false }) => !byOthers);
}

/** The commit of the branch's own that comes right before this one, or right after it. */
export function findNeighbour(
  { position }: CommitExhibit,
  { commits, pullRequest }: Pick<Facts, "commits" | "pullRequest">,
  side: -1 | 1,
): CommitExhibit | undefined {
  const found = listOwn(commits).find((each) => each.position === position + side);
  return found && isOwnSubject(found.subject, pullRequest?.number) ? found : undefined;
}
