import { fetchMissing } from "../git/fetch-missing.ts";
import { runGit, type RunGitOptions } from "../git/run-git.ts";
import { computeAuthorship, groupPeople, parseCoAuthors } from "./authorship.ts";
import {
  type Candidate,
  type Change,
  type ChangeCommit,
  type ChangedFile,
  changeLimits,
  type ChangeLimits,
  type FileStat,
  type Hunk,
} from "./change.ts";
import { cleanText, shownPath } from "./clean-text.ts";
import { diffOptions } from "./diff-options.ts";
import { findIdleCommits } from "./find-idle-commits.ts";
import { EvidenceError, type SourceGit, type SourceRepository } from "./open-repository.ts";
import { readListedCommits } from "./listed-commits.ts";
import { tellLandedBefore } from "./landed-before.ts";
import { parseMergeMessage } from "./parse-merge-message.ts";
import type { CommitRecord } from "./parse-commit-records.ts";
import { readBranch, toCommit } from "./read-branch.ts";
import { readCommits, walkCommits } from "./read-commits.ts";
import { readFiles, uncounted } from "./read-files.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";
import { markVendored } from "./mark-vendored.ts";

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
  options: SourceGit & { readonly limits?: ChangeLimits } = {},
): Promise<Change> {
  const { signal, settings = {}, limits = changeLimits } = options;
  const git = { cwd: repository.directory, settings, limits, ...(signal && { signal }) };
  const merge = await readMerge(candidate, git);
  const { mergeCommit, head = mergeCommit, base } = candidate;
  await fetchMissing({ commits: [mergeCommit, head], since: base }, git);
  const [measured, read] = await Promise.all([
    readFiles({ base: candidate.base, merge: candidate.mergeCommit }, git),
    readCommitsBehind(candidate, { merge, git }),
  ]);
  const checked = await checkedCommits(read, { merge, files: measured.files, git });
  const own = await withoutLandedBefore(checked, { base, files: measured.files, git });
  const branch = withoutPointers(own, measured.pointers);
  // Of commits that landed one by one the last speaks for itself.
  const isOne = branch.commits.length < 2 || branch.commits.at(-1)?.sha !== merge.sha;
  const message = isOne ? parseMergeMessage(merge.message) : undefined;
  const coAuthors = branch.known ? findNamedBeside(message?.body ?? "", branch.commits) : [];
  const files = markVendored(measured.files, branch.commits, repository.name);
  return {
    ...candidate,
    source: {
      name: repository.name,
      ...(repository.web !== undefined && { web: repository.web }),
      ...(repository.forge && { forge: repository.forge.forge }),
    },
    body: redactSecrets(cleanText(message?.body ?? "")),
    isMergeDated:
      isOne &&
      candidate.number !== undefined &&
      Date.parse(merge.authoredAt) === Date.parse(merge.committedAt),
    commits: branch.commits,
    commitsKnown: branch.known,
    listed: branch.known ? [] : readListedCommits(merge),
    files,
    additions: measured.additions,
    deletions: measured.deletions,
    reviews: [],
    tracked: [],
    coAuthors,
    authorship: computeAuthorship(candidate.author, branch.commits, coAuthors),
    dependencyBump: isDependencyBump(files),
    leftOut: [...repository.missing, ...measured.leftOut, ...branch.leftOut],
  };
}

type Git = RunGitOptions & { readonly limits: ChangeLimits };

async function readMerge(candidate: Candidate, git: RunGitOptions): Promise<CommitRecord> {
  const [merge] = await readCommits([candidate.mergeCommit], git);
  if (merge !== undefined) return merge;
  throw new EvidenceError("COMMIT_NOT_FOUND", `There is no commit ${candidate.mergeCommit}.`);
}

/** Whom a message names as co-authors beside those who wrote the commits: a forge names these once more. */
function findNamedBeside(
  message: string,
  commits: readonly ChangeCommit[],
): readonly ChangeCommit["author"][] {
  const writers = commits.map(({ author }) => author);
  return parseCoAuthors(message).filter((named) => {
    const [own] = groupPeople([named, ...writers]);
    return own?.length === 1;
  });
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
  const isSquashed = merge.parents.length === 1 && head !== merge.sha;
  const ends = { base, heads, isSquashed };
  const branch = heads.length === 0 ? undefined : await readBranch(ends, git);
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
  const reason =
    notBehind(read.commits, { mergedAt: merge.committedAt, files }) ??
    (await landedElsewhere(read.commits, { files, git }));
  return reason === undefined ? read : await squashAlone(merge, { base, git, leftOut: [reason] });
}

/** What landed by itself before, and is below what was built upon it. */
async function withoutLandedBefore(
  read: CommitsBehind,
  around: { readonly base: string; readonly files: Change["files"]; readonly git: Git },
): Promise<CommitsBehind> {
  if (!read.known || read.commits.length < 2) return read;
  const { landedBefore } = await findIdleCommits(read.commits, around);
  const left = read.commits.filter(({ sha }) => !landedBefore.has(sha));
  if (landedBefore.size === 0 || left.length === 0) return read;
  return {
    ...read,
    commits: left.map((commit, at) => ({ ...commit, position: at + 1 })),
    leftOut: [...read.leftOut, tellLandedBefore(landedBefore.size)],
  };
}

/** Lines of pointers count no more in a commit than they do in the whole change. */
function withoutPointers(behind: CommitsBehind, pointers: ReadonlySet<string>): CommitsBehind {
  if (pointers.size === 0) return behind;
  const shown = new Set([...pointers].map(shownPath));
  const commits = behind.commits.map((commit) => {
    const files = commit.files.map((file) =>
      shown.has(file.path) ? { ...file, ...uncounted } : file,
    );
    const kept = commit.diff?.filter(({ path }) => !shown.has(path));
    return {
      ...commit,
      files,
      additions: files.reduce((sum, { additions }) => sum + additions, 0),
      deletions: files.reduce((sum, { deletions }) => sum + deletions, 0),
      ...(kept && { diff: kept }),
    };
  });
  return { ...behind, commits };
}

/**
 * Why some of a branch's commits are no part of its squash: what they changed for good is not in it,
 * so it landed by itself. Merges on the branch may have brought anything, and tell nothing.
 */
async function landedElsewhere(
  commits: readonly ChangeCommit[],
  { files, git }: { readonly files: Change["files"]; readonly git: Git },
): Promise<string | undefined> {
  const inSquash = new Set(files.flatMap(({ path, previousPath = path }) => [path, previousPath]));
  const touched = commits.flatMap((commit) => commit.files.map(({ path }) => path));
  const [first, last] = [commits[0], commits.at(-1)];
  const isPlain = commits.every((commit) => commit.files.length > 0);
  if (!isPlain || first === undefined || touched.every((path) => inSquash.has(path))) return;
  const ends = ["--end-of-options", `${first.sha}^`, last?.sha ?? ""];
  const compare = ["diff-tree", "-r", "-z", "--name-only", ...diffOptions, ...ends];
  const changed = (await runGit(compare, git)).split("\0").filter(Boolean);
  return changed.every((path) => inSquash.has(path))
    ? undefined
    : "The pull request's ref holds what landed by itself before; its commits were left out.";
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

const manifests =
  /(^|\/)(package\.json|pyproject\.toml|requirements[\w.-]*\.(txt|in)|pipfile|cargo\.toml|go\.mod|gemfile|composer\.json|mix\.exs|pubspec\.yaml|pom\.xml|build\.gradle(\.kts)?|libs\.versions\.toml|\.pre-commit-config\.yaml|dockerfile|\.tool-versions)$|(^|\/)\.github\/workflows\/[^/]+\.ya?ml$/i;

/**
 * Whether a change does nothing but move dependency versions: only lock files and manifests, and in
 * each place of a manifest the lines that came are those that went, with other versions.
 */
function isDependencyBump(files: readonly ChangedFile[]): boolean {
  return files.length > 0 && files.every((file) => file.role === "lock" || movesVersionsOnly(file));
}

function movesVersionsOnly({ status, hunks, path }: ChangedFile): boolean {
  return (
    status === "modified" && hunks.length > 0 && manifests.test(path) && hunks.every(raisesVersions)
  );
}

function raisesVersions({ lines }: Hunk): boolean {
  const went = lines.filter((line) => line.kind === "deleted");
  const came = lines.filter((line) => line.kind === "added");
  const gone = new Set(went.map(({ text }) => text.trim()));
  return (
    went.length > 0 &&
    // What stands on both sides only moved.
    !came.some(({ text }) => gone.has(text.trim())) &&
    went.map(withoutVersions).sort().join("\n") === came.map(withoutVersions).sort().join("\n")
  );
}

/** Blanks version numbers, and the hashes by which actions and images are pinned. */
function withoutVersions({ text }: { readonly text: string }): string {
  return text
    .replace(/\b(sha256:)?[0-9a-f]{40,64}\b/g, "#")
    .replace(/\bv?\d+(?:\.\d+)*(?:[-+.][0-9A-Za-z][\w.+-]*)?/g, "#")
    .trim();
}

/**
 * Why the commits of a pull request's ref can't all be what a squash was made of, in words;
 * `undefined` when they can. The ref may have been pushed to since, or belong to something else
 * that has the same number: then their story would be of another change.
 */
function notBehind(
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
