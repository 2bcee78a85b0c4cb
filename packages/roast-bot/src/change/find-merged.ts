import type { Person } from "@mea-culpa/formats";
import { runGit, type RunGitOptions } from "../git/run-git.ts";
import { findBranchAuthor, parseCoAuthors } from "./authorship.ts";
import type { Candidate } from "./change.ts";
import { cleanText } from "./clean-text.ts";
import type { CommitRecord } from "./parse-commit-records.ts";
import { parseMergeMessage } from "./parse-merge-message.ts";
import { readCommits, walkCommits } from "./read-commits.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";

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
      author: findBranchAuthor(authors) ?? commit.author,
    },
    others: [commit.author, commit.committer, ...parseCoAuthors(commit.message)],
  };
}

/**
 * Which commits each merge of a main line brought in, in the order of `walked`.
 *
 * `mainLine` is the first-parent line, oldest first; `walked` holds, parents first, what is
 * reachable from its merges but not from before it. A commit belongs to the first merge that
 * reaches it, which is what `git log base..second-parent` would say for each, in one walk for all.
 */
function mergedBranches(
  mainLine: readonly CommitRecord[],
  walked: readonly CommitRecord[],
): ReadonlyMap<string, readonly CommitRecord[]> {
  const bySha = new Map(walked.map((commit) => [commit.sha, commit]));
  const taken = new Set(mainLine.map(({ sha }) => sha));
  const branches = new Map<string, readonly CommitRecord[]>();
  for (const merge of mainLine) {
    const brought = new Set<string>();
    const waiting = merge.parents.slice(1);
    for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
      const commit = bySha.get(sha);
      if (commit === undefined || taken.has(sha)) continue;
      taken.add(sha);
      brought.add(sha);
      waiting.push(...commit.parents);
    }
    if (brought.size === 0) continue;
    branches.set(
      merge.sha,
      walked.filter(({ sha }) => brought.has(sha)),
    );
  }
  return branches;
}

/**
 * The commits of a branch's first-parent line that were committed in `(from, to]`, oldest first.
 * The whole line is looked at, because committer dates need not rise along it.
 */
export async function readMainLine(
  branch: string,
  options: RunGitOptions & { readonly from: string; readonly to: string },
): Promise<readonly string[]> {
  const { from, to, ...git } = options;
  const [opens, closes] = [Date.parse(from), Date.parse(to)];
  const args = ["rev-list", "--first-parent", "--timestamp", "--end-of-options", branch];
  const shas: string[] = [];
  for (const line of (await runGit(args, git)).split("\n")) {
    const [seconds = "", sha] = line.split(" ");
    const at = Number(seconds) * 1000;
    if (sha !== undefined && at > opens && at <= closes) shas.push(sha);
  }
  return shas.toReversed();
}
