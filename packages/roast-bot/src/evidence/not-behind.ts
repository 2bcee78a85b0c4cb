import type { ChangeCommit, FileStat } from "./change.ts";

/**
 * Why the commits of a pull request's ref can't all be what a squash was made of, in words;
 * `undefined` when they can. The ref may have been pushed to since, or belong to something else
 * that has the same number: then their story would be of another change.
 */
export function notBehind(
  commits: readonly ChangeCommit[],
  squash: { readonly mergedAt: string; readonly files: readonly FileStat[] },
): string | undefined {
  const mergedAt = Date.parse(squash.mergedAt);
  if (commits.some(({ committedAt }) => Date.parse(committedAt) > mergedAt)) {
    return "The pull request's ref holds commits from after the merge; its commits were left out.";
  }
  const touched = new Set(commits.flatMap(({ files }) => files.map(({ path }) => path)));
  const strange = squash.files.filter(({ path }) => !touched.has(path));
  // Merges on the branch have no stat of their own, and may have brought files along.
  const allowed = commits.some(({ files }) => files.length === 0) ? squash.files.length - 1 : 0;
  if (strange.length > Math.max(0, allowed)) {
    return "The pull request's ref holds another change than the squash; its commits were left out.";
  }
  return undefined;
}
