import type { RunGitOptions } from "../git/run-git.ts";
import { authorOfBranch } from "./author-of-branch.ts";
import type { Candidate, Person } from "./change.ts";
import { cleanText } from "./clean-text.ts";
import { coAuthors } from "./co-authors.ts";
import { mergedBranches } from "./merged-branches.ts";
import type { CommitRecord } from "./parse-commit-records.ts";
import { parseMergeMessage } from "./parse-merge-message.ts";
import { readCommits, walkCommits } from "./read-commits.ts";
import { readMainLine } from "./read-main-line.ts";
import { redactSecrets } from "./redact-secrets.ts";

/** A merged pull request of anybody's. */
export interface MergedPullRequest {
  readonly candidate: Candidate;
  /** Everybody whom the merge itself names: who made it, and co-authors. */
  readonly others: readonly Person[];
}

/**
 * Everybody's pull requests that were merged in `(from, to]`, oldest first: by committer date on a
 * branch's first-parent line, in at most three git processes.
 */
export async function findMerged(
  branch: string,
  options: RunGitOptions & { readonly from: string; readonly to: string },
): Promise<readonly MergedPullRequest[]> {
  const mainLine = await readCommits(await readMainLine(branch, options), options);
  const branches = mergedBranches(mainLine, await readMerged(mainLine, options));
  return mainLine.flatMap((commit) => mergedBy(commit, branches.get(commit.sha)) ?? []);
}

/** Everything that merges of the main line brought in. */
async function readMerged(
  mainLine: readonly CommitRecord[],
  options: RunGitOptions,
): Promise<readonly CommitRecord[]> {
  const merged = mainLine.flatMap(({ parents }) => parents.slice(1));
  const bases = mainLine.flatMap(({ parents }) => parents.slice(0, 1));
  const inLine = new Set(mainLine.map(({ sha }) => sha));
  const before = bases.filter((sha) => !inLine.has(sha)).map((sha) => `^${sha}`);
  if (merged.length === 0) return [];
  return await walkCommits([...merged, ...before], { ...options, limit: 20_000, stats: false });
}

function mergedBy(
  commit: CommitRecord,
  branch: readonly CommitRecord[] | undefined,
): MergedPullRequest | undefined {
  const merge = parseMergeMessage(commit.message);
  const [base, secondParent] = commit.parents;
  // Without a base there is nothing to measure against: a root, or the edge of a shallow clone.
  if (merge === undefined || base === undefined) return undefined;
  const authors = (branch ?? []).map(({ author }) => author);
  return {
    candidate: {
      number: merge.number,
      title: redactSecrets(cleanText(merge.title)),
      mergeCommit: commit.sha,
      base,
      mergedAt: commit.committedAt,
      foundBy: merge.foundBy,
      ...(secondParent !== undefined && { head: secondParent }),
      author: authorOfBranch(authors) ?? commit.author,
    },
    others: [commit.author, commit.committer, ...coAuthors(commit.message)],
  };
}
