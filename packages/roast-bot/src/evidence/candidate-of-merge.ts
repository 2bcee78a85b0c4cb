import { GitError } from "../git/git-error.ts";
import type { RunGitOptions } from "../git/run-git.ts";
import type { Candidate } from "./change.ts";
import { EvidenceError } from "./evidence-error.ts";
import { findMerged } from "./find-merged.ts";
import { readCommits } from "./read-commits.ts";
import type { SourceRepository } from "./source-repository.ts";
import { withHeads } from "./with-heads.ts";

/**
 * The candidate that a commit of the main line merged, whoever wrote it; `undefined` when that
 * commit is not on the line or merged no pull request.
 *
 * @throws {EvidenceError} when the repository has no such commit.
 */
export async function candidateOfMerge(
  mergeCommit: string,
  options: { readonly repository: SourceRepository; readonly git: RunGitOptions },
): Promise<Candidate | undefined> {
  const { repository, git } = options;
  const [merge] = await readCommits([mergeCommit], git).catch((cause: unknown) => {
    if (!(cause instanceof GitError)) throw cause;
    throw new EvidenceError("COMMIT_NOT_FOUND", `There is no commit ${mergeCommit}.`, { cause });
  });
  if (merge === undefined) return undefined;
  const to = new Date(merge.committedAt);
  const from = new Date(to.getTime() - 1000);
  const merged = await findMerged(repository.branch, {
    ...git,
    from: from.toISOString(),
    to: to.toISOString(),
  });
  const found = merged.find(({ candidate }) => candidate.mergeCommit === mergeCommit);
  if (found === undefined) return undefined;
  const [candidate] = await withHeads([found.candidate], options);
  return candidate;
}
