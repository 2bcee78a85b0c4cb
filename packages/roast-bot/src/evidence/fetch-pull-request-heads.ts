import { type RunGitOptions, runGit } from "../git/run-git.ts";

/**
 * Fetches the heads of these pull or merge requests into a mirror, in one fetch. Those that the
 * remote doesn't have are passed over.
 *
 * @throws {GitError} when the remote can't be read.
 */
export async function fetchPullRequestHeads(
  numbers: readonly number[],
  { remote, ...git }: RunGitOptions & { readonly remote: string },
): Promise<void> {
  if (numbers.length === 0) return;
  const wanted = numbers.flatMap((number) => [
    `refs/pull/${number}/head`,
    `refs/merge-requests/${number}/head`,
  ]);
  // A fetch of one ref that isn't there fetches none at all, so the remote is asked first.
  const listed = await runGit(["ls-remote", "--quiet", "--", remote, ...wanted], git);
  const offered = new Set(listed.split("\n").map((line) => line.split("\t")[1]));
  const refspecs = wanted.filter((ref) => offered.has(ref)).map((ref) => `+${ref}:${ref}`);
  if (refspecs.length === 0) return;
  await runGit(["fetch", "--quiet", "--no-tags", "--", remote, ...refspecs], git);
}
