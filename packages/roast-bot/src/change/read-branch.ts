import { runGit, runGitCapped, type RunGitOptions } from "../git/run-git.ts";
import type { ChangeCommit, ChangeLimits } from "./change.ts";
import { cleanHunks, cleanText, withShownPaths } from "./clean-text.ts";
import { parseCoAuthors } from "./authorship.ts";
import { patchOptions } from "./diff-options.ts";
import type { CommitRecord } from "./parse-commit-records.ts";
import { findLandedPart } from "./find-stack.ts";
import { parseMergeMessage } from "./parse-merge-message.ts";
import { parsePatches, patchesFormat } from "./parse-patch.ts";
import { findSubjectEnd, parseSubject } from "./parse-subject.ts";
import { readPullRequestHeads } from "./pull-request-heads.ts";
import { walkCommits } from "./read-commits.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";

/** Between what commits a branch lies. */
export interface BranchEnds {
  readonly base: string;
  readonly heads: readonly string[];
  /** Whether the branch was squashed: then what had landed of it before is no part of it. */
  readonly isSquashed?: boolean;
}

/** The commits behind a pull request, with words for what was left out. */
export interface ReadBranch {
  readonly commits: readonly ChangeCommit[];
  readonly leftOut: readonly string[];
}

/**
 * Reads the commits that heads have and a base has not, in the order of the branch, each with its
 * stat and its diff: two git processes.
 */
export async function readBranch(
  ends: BranchEnds,
  { limits, ...git }: RunGitOptions & { readonly limits: ChangeLimits },
): Promise<ReadBranch> {
  const limit = limits.commits + 1;
  const walk = { ...git, limit, stats: true };
  let records = await walkCommits([...ends.heads, `^${ends.base}`], walk);
  if (records.length > limits.commits) {
    const words = `The branch has more than ${limits.commits} commits; they were left out.`;
    return { commits: [], leftOut: [words] };
  }
  const [head] = ends.heads;
  if (ends.isSquashed && head !== undefined) {
    const landed = await findLandedPart(records, { base: ends.base, head, git });
    if (landed !== undefined) {
      records = await walkCommits([head, `^${ends.base}`, `^${landed}`], walk);
    }
  }
  if (ends.isSquashed && head !== undefined) {
    records = await withoutCopies(records, { base: ends.base, head, git });
  }
  const readable = records.filter((record) => changedLines(record) <= limits.linesOfFile);
  const patch = await readPatches(
    readable.map(({ sha }) => sha),
    { ...git, maxBytes: limits.patchBytes },
  );
  const commits = records.map((record, at) => toCommit(record, at + 1, patch.get(record.sha)));
  const unread = records.filter(({ sha, parents }) => parents.length < 2 && !patch.has(sha)).length;
  return {
    commits,
    leftOut: unread > 0 ? [`The changes inside ${unread} commits were too long to be read.`] : [],
  };
}

/**
 * What a branch has of its own where a rebase put into it anew what had landed on the main line: a
 * commit that names its request, and of which the line has the patch, or one of a request that was
 * squashed meanwhile. A squash brings nothing of it.
 */
async function withoutCopies(
  records: readonly CommitRecord[],
  {
    base,
    head,
    git,
  }: { readonly base: string; readonly head: string; readonly git: RunGitOptions },
): Promise<readonly CommitRecord[]> {
  const landed = records.length > 1 ? await readLandedBranches(records, { base, git }) : new Set();
  const left = records.filter((record) => !landed.has(nameWork(record)));
  if (!left.some(namesRequest)) return left;
  const fresh = ["rev-list", "--cherry-pick", "--right-only", "--no-merges", "--end-of-options"];
  const own = new Set((await runGit([...fresh, `${base}...${head}`], git)).split("\n"));
  return left.filter(
    (record) => !namesRequest(record) || record.parents.length > 1 || own.has(record.sha),
  );
}

/** How much of the main line below a squash may be made of what its branch has. */
const mostBelow = 100;

/** The commits of the squashes that landed since a branch was begun, as far as the clone has them. */
async function readLandedBranches(
  records: readonly CommitRecord[],
  { base, git }: { readonly base: string; readonly git: RunGitOptions },
): Promise<ReadonlySet<string>> {
  const begun = Math.min(...records.map(({ authoredAt }) => Date.parse(authoredAt)));
  const below = await walkCommits([base], { ...git, limit: mostBelow, stats: false });
  const squashes = below.filter(
    ({ committedAt, parents }) => parents.length === 1 && Date.parse(committedAt) > begun,
  );
  const numbers = squashes.flatMap(({ message }) => parseMergeMessage(message)?.number ?? []);
  const heads = [...(await readPullRequestHeads(numbers, git)).values()];
  if (heads.length === 0) return new Set();
  const walk = { ...git, limit: mostBelow * heads.length, stats: false };
  return new Set((await walkCommits([...heads, `^${base}`], walk)).map(nameWork));
}

/** By what a commit is known however often it is rebased. */
function nameWork({ author, authoredAt, message }: CommitRecord): string {
  return [author.mail, authoredAt, message.split("\n", 1)[0]].join("\n");
}

function namesRequest({ message }: CommitRecord): boolean {
  return parseSubject(message.split("\n", 1)[0] ?? "").number !== undefined;
}

/** A commit of a branch as detectors see it; secrets redacted. `position` counts from 1. */
export function toCommit(
  record: CommitRecord,
  position: number,
  diff: ChangeCommit["diff"],
): ChangeCommit {
  const message = redactSecrets(cleanText(record.message)).trim();
  const lines = message.split("\n");
  const end = findSubjectEnd(lines);
  return {
    sha: record.sha,
    position,
    subject: lines.slice(0, end).join(" ").replaceAll("\t", " ").trim(),
    body: lines.slice(end).join("\n").trim(),
    author: record.author,
    coAuthors: parseCoAuthors(message),
    authoredAt: record.authoredAt,
    committedAt: record.committedAt,
    files: record.files.map(withShownPaths),
    additions: record.files.reduce((total, { additions }) => total + additions, 0),
    deletions: record.files.reduce((total, { deletions }) => total + deletions, 0),
    ...(diff !== undefined && { diff }),
  };
}

async function readPatches(
  shas: readonly string[],
  options: RunGitOptions & { readonly maxBytes: number },
): Promise<ReadonlyMap<string, NonNullable<ChangeCommit["diff"]>>> {
  const diffs = new Map<string, NonNullable<ChangeCommit["diff"]>>();
  if (shas.length === 0) return diffs;
  const { bytes, complete } = await runGitCapped(
    ["log", "--stdin", "--no-walk=unsorted", ...patchOptions, patchesFormat],
    { ...options, input: `${shas.join("\n")}\n` },
  );
  const patches = parsePatches(bytes.toString("utf8"));
  // Of the last one, where git was stopped, there may be more.
  for (const { sha, files } of complete ? patches : patches.slice(0, -1)) {
    diffs.set(
      sha,
      files.map((file) => withShownPaths({ ...file, hunks: cleanHunks(file.hunks) })),
    );
  }
  return diffs;
}

function changedLines(record: CommitRecord): number {
  return record.files.reduce((total, file) => total + file.additions + file.deletions, 0);
}
