import type { RunGitOptions } from "../git/run-git.ts";
import type { Candidate } from "./change.ts";
import { fetchPullRequestHeads } from "./fetch-pull-request-heads.ts";
import { readPullRequestHeads } from "./pull-request-refs.ts";
import type { SourceRepository } from "./source-repository.ts";

/**
 * Adds the heads behind squashes to candidates, as far as the clone has them; where the repository
 * is our own mirror they are fetched first.
 */
export async function withHeads(
  candidates: readonly Candidate[],
  { repository, git }: { readonly repository: SourceRepository; readonly git: RunGitOptions },
): Promise<readonly Candidate[]> {
  const headless = candidates.filter(({ head }) => head === undefined);
  const numbers = headless.map(({ number }) => number);
  if (repository.remote !== undefined) {
    await fetchPullRequestHeads(numbers, { ...git, remote: repository.remote });
  }
  const heads = await readPullRequestHeads(numbers, git);
  return candidates.map((candidate) => {
    const head = candidate.head ?? heads.get(candidate.number);
    return { ...candidate, ...(head !== undefined && { head }) };
  });
}
