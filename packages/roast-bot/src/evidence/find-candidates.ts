import type { Debtor } from "../promise/promise.ts";
import type { Candidate } from "./change.ts";
import { findMerged, type MergedPullRequest } from "./find-merged.ts";
import { isDebtor } from "./is-debtor.ts";
import { machineName } from "./machine-authors.ts";
import type { SourceRepository } from "./source-repository.ts";
import { withHeads } from "./with-heads.ts";

export interface FindCandidatesOptions {
  /** A full ref; the source's own branch when absent. */
  readonly branch?: string;
  /** The slot is half-open, `(from, to]`; instants in ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly author: Debtor;
  /** Added to git's environment where the remote is asked: see {@link sourceCredentials}. */
  readonly credentials?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/**
 * The debtor's pull requests that were merged within the slot, by committer date on the
 * first-parent line of the default branch, oldest first. What a machine wrote and the debtor
 * co-authored or merged is among them, so that it can be passed over by name.
 *
 * @throws {GitError} when git can't read the history.
 */
export async function findCandidates(
  repository: SourceRepository,
  { branch = repository.branch, from, to, author, credentials, signal }: FindCandidatesOptions,
): Promise<readonly Candidate[]> {
  const git = { cwd: repository.directory, ...(signal && { signal }) };
  const merged = await findMerged(branch, { ...git, from, to });
  const own = merged.filter((pullRequest) => belongsTo(pullRequest, author));
  return await withHeads(
    own.map(({ candidate }) => candidate),
    { repository, git: { ...git, ...(credentials && { env: credentials }) } },
  );
}

/** A machine's pull request is the debtor's when they stand in it by name: to be said, not blamed. */
function belongsTo({ candidate, others }: MergedPullRequest, author: Debtor): boolean {
  if (isDebtor(candidate.author, author)) return true;
  if (machineName(candidate.author) === undefined) return false;
  return others.some((person) => isDebtor(person, author));
}
