import type { RunGitOptions } from "../git/run-git.ts";
import { authorshipOf } from "./authorship-of.ts";
import type { Candidate, Change, ChangeCommit } from "./change.ts";
import { type ChangeLimits, changeLimits } from "./change-limits.ts";
import { cleanText } from "./clean-text.ts";
import { EvidenceError } from "./evidence-error.ts";
import { isDependencyBump } from "./is-dependency-bump.ts";
import { notBehind } from "./not-behind.ts";
import { parseMergeMessage } from "./parse-merge-message.ts";
import type { CommitRecord } from "./parse-commit-records.ts";
import { readBranch, toCommit } from "./read-branch.ts";
import { readCommits, walkCommits } from "./read-commits.ts";
import { readFiles } from "./read-files.ts";
import { redactSecrets } from "./redact-secrets.ts";
import type { SourceRepository } from "./source-repository.ts";

/**
 * Measures a candidate: its diff at the merge commit against the main line before it, the files'
 * lengths there, and the commits behind it where the clone has them. A handful of git processes,
 * however many files and commits there are.
 *
 * @throws {EvidenceError} when the merge commit is not in the repository.
 */
export async function collectChange(
  repository: SourceRepository,
  candidate: Candidate,
  options: { readonly signal?: AbortSignal; readonly limits?: ChangeLimits } = {},
): Promise<Change> {
  const { signal, limits = changeLimits } = options;
  const git = { cwd: repository.directory, limits, ...(signal && { signal }) };
  const merge = await readMerge(candidate, git);
  const [measured, read] = await Promise.all([
    readFiles({ base: candidate.base, merge: candidate.mergeCommit }, git),
    readCommitsBehind(candidate, { merge, git }),
  ]);
  const branch = await checkedCommits(read, { merge, files: measured.files, git });
  const message = parseMergeMessage(merge.message);
  return {
    ...candidate,
    source: {
      name: repository.name,
      ...(repository.web !== undefined && { web: repository.web }),
    },
    body: redactSecrets(cleanText(message?.body ?? "")),
    commits: branch.commits,
    commitsKnown: branch.known,
    files: measured.files,
    additions: measured.additions,
    deletions: measured.deletions,
    reviews: [],
    authorship: authorshipOf(candidate.author, branch.commits),
    dependencyBump: isDependencyBump(measured.files),
    leftOut: [...repository.missing, ...measured.leftOut, ...branch.leftOut],
  };
}

type Git = RunGitOptions & { readonly limits: ChangeLimits };

async function readMerge(candidate: Candidate, git: RunGitOptions): Promise<CommitRecord> {
  const [merge] = await readCommits([candidate.mergeCommit], git);
  if (merge !== undefined) return merge;
  throw new EvidenceError("COMMIT_NOT_FOUND", `There is no commit ${candidate.mergeCommit}.`);
}

interface CommitsBehind {
  readonly commits: readonly ChangeCommit[];
  readonly known: boolean;
  readonly leftOut: readonly string[];
}

/** The pull request's own commits, or the squash by itself where the clone has no more. */
async function readCommitsBehind(
  candidate: Candidate,
  { merge, git }: { readonly merge: CommitRecord; readonly git: Git },
): Promise<CommitsBehind> {
  const { base, head } = candidate;
  // A merge of several branches at once brought in the commits of all of them.
  const heads =
    merge.parents.length > 2 ? merge.parents.slice(1) : head === undefined ? [] : [head];
  const branch = heads.length === 0 ? undefined : await readBranch({ base, heads }, git);
  if (branch !== undefined && branch.commits.length > 0) return { ...branch, known: true };
  return await squashAlone(merge, { base, git, leftOut: branch?.leftOut ?? [] });
}

/** A merge knows its branch; a squash may only be believed to have come from its ref. */
async function checkedCommits(
  read: CommitsBehind,
  {
    merge,
    files,
    git,
  }: { readonly merge: CommitRecord; readonly files: Change["files"]; readonly git: Git },
): Promise<CommitsBehind> {
  const [base = "", secondParent] = merge.parents;
  if (!read.known || secondParent !== undefined) return read;
  const reason = notBehind(read.commits, { mergedAt: merge.committedAt, files });
  return reason === undefined ? read : await squashAlone(merge, { base, git, leftOut: [reason] });
}

async function squashAlone(
  merge: CommitRecord,
  {
    base,
    git,
    leftOut,
  }: { readonly base: string; readonly git: Git; readonly leftOut: readonly string[] },
): Promise<CommitsBehind> {
  const [squash] = await walkCommits([merge.sha, `^${base}`], { ...git, limit: 1, stats: true });
  const commits = squash === undefined ? [] : [toCommit(squash, 1, undefined)];
  return { commits, known: false, leftOut };
}
