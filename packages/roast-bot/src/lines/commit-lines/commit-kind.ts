import type { CommitExhibit } from "@mea-culpa/formats";
import type { LoggedExhibit } from "../../case/logged.ts";
import type { Verdict } from "../../charges/detector.ts";
import { isOwnSubject } from "../../charges/log/subjects.ts";
import type { Facts } from "../facts.ts";

/** What a commit's exhibit shows that it is, and what may be said behind any such commit. */
export interface CommitKind {
  readonly isSo: (commit: LoggedExhibit, facts: Facts) => boolean;
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

/** The same of a commit whose diff shows it as well: of a listed one that is not known. */
export function byDiff({
  and,
  ...kind
}: Omit<SubjectKind, "and"> & {
  readonly and: (commit: CommitExhibit) => boolean;
}): CommitKind {
  return bySubject({ ...kind, and: (commit) => commit.kind === "commit" && and(commit) });
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
export function listOwn(commits: readonly LoggedExhibit[]): readonly LoggedExhibit[] {
  return commits.filter(({ byOthers = false }) => !byOthers);
}

/** The commit of the branch's own that comes right before this one, or right after it. */
export function findNeighbour(
  { position }: LoggedExhibit,
  { log, pullRequest }: Pick<Facts, "log" | "pullRequest">,
  side: -1 | 1,
): LoggedExhibit | undefined {
  const found = listOwn(log).find((each) => each.position === position + side);
  return found && isOwnSubject(found.subject, pullRequest?.number) ? found : undefined;
}
