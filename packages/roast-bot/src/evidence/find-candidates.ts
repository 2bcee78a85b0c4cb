import type { RunGitOptions } from "../git/run-git.ts";
import type { Debtor } from "../promise/promise.ts";
import { authorOfBranch } from "./author-of-branch.ts";
import type { Candidate, Person } from "./change.ts";
import { cleanText } from "./clean-text.ts";
import { coAuthors } from "./co-authors.ts";
import { isDebtor } from "./is-debtor.ts";
import { machineName } from "./machine-authors.ts";
import { mergedBranches } from "./merged-branches.ts";
import { fetchPullRequestHeads } from "./fetch-pull-request-heads.ts";
import type { CommitRecord } from "./parse-commit-records.ts";
import { parseMergeMessage } from "./parse-merge-message.ts";
import { readPullRequestHeads } from "./pull-request-refs.ts";
import { readCommits, walkCommits } from "./read-commits.ts";
import { readMainLine } from "./read-main-line.ts";
import { redactSecrets } from "./redact-secrets.ts";
import type { SourceRepository } from "./source-repository.ts";

export interface FindCandidatesOptions {
  /** A full ref; the source's own branch when absent. */
  readonly branch?: string;
  /** The slot is half-open, `(from, to]`; instants in ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly author: Debtor;
  readonly signal?: AbortSignal;
}

/**
 * The debtor's pull requests that were merged within the slot, by committer date on the
 * first-parent line of the default branch, oldest first. What a machine wrote and the debtor
 * co-authored or merged is among them, so that it can be passed over by name.
 */
export async function findCandidates(
  repository: SourceRepository,
  { branch = repository.branch, from, to, author, signal }: FindCandidatesOptions,
): Promise<readonly Candidate[]> {
  const git = { cwd: repository.directory, ...(signal && { signal }) };
  const mainLine = await readCommits(await readMainLine(branch, { ...git, from, to }), git);
  const branches = mergedBranches(mainLine, await readMerged(mainLine, git));
  const found = mainLine.flatMap((commit) => candidateOf(commit, branches.get(commit.sha)) ?? []);
  const own = found.filter((candidate) => belongsTo(candidate, author));
  return await withHeads(own, { repository, git });
}

interface FoundCandidate {
  readonly candidate: Candidate;
  /** Everybody who has a part in it besides the author. */
  readonly others: readonly Person[];
}

/** Everything that merges of the main line brought in. */
async function readMerged(
  mainLine: readonly CommitRecord[],
  git: RunGitOptions,
): Promise<readonly CommitRecord[]> {
  const merged = mainLine.flatMap(({ parents }) => parents.slice(1));
  const bases = mainLine.flatMap(({ parents }) => parents.slice(0, 1));
  const inLine = new Set(mainLine.map(({ sha }) => sha));
  const before = bases.filter((sha) => !inLine.has(sha)).map((sha) => `^${sha}`);
  if (merged.length === 0) return [];
  return await walkCommits([...merged, ...before], { ...git, limit: 20_000, stats: false });
}

function candidateOf(
  commit: CommitRecord,
  branch: readonly CommitRecord[] | undefined,
): FoundCandidate | undefined {
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
    others: coAuthors(commit.message),
  };
}

/** A machine's pull request is the debtor's when they stand in it by name: to be said, not blamed. */
function belongsTo({ candidate, others }: FoundCandidate, author: Debtor): boolean {
  if (isDebtor(candidate.author, author)) return true;
  if (machineName(candidate.author) === undefined) return false;
  return others.some((person) => isDebtor(person, author));
}

/** Adds the heads behind squashes, fetching them first where the repository is our mirror. */
async function withHeads(
  found: readonly FoundCandidate[],
  { repository, git }: { readonly repository: SourceRepository; readonly git: RunGitOptions },
): Promise<readonly Candidate[]> {
  const headless = found.filter(({ candidate }) => candidate.head === undefined);
  const numbers = headless.map(({ candidate }) => candidate.number);
  if (repository.remote !== undefined) {
    await fetchPullRequestHeads(numbers, { ...git, remote: repository.remote });
  }
  const heads = await readPullRequestHeads(numbers, git);
  return found.map(({ candidate }) => {
    const head = candidate.head ?? heads.get(candidate.number);
    return { ...candidate, ...(head !== undefined && { head }) };
  });
}
