import { runGit, type RunGitOptions } from "../git/run-git.ts";
import { patchOptions } from "./diff-options.ts";
import type { SourceRepository } from "./open-repository.ts";
import type { CommitRecord } from "./parse-commit-records.ts";
import { fetchPullRequestHeads, listRemoteHeads } from "./pull-request-heads.ts";

/** How many heads are looked at: the newest that there are, of which one slot's work is a part. */
const mostHeads = 300;
/** How many of them are fetched into a mirror. */
const mostFetched = 100;

/**
 * Finds the requests of commits that stand on the main line without a word of one: put there anew
 * by a rebase merge, or as they were by a fast-forward. A head of a request that is such a commit
 * tells, or one behind which stands a commit with the same patch (`git patch-id`).
 *
 * @throws {GitError} when the remote can't be read.
 */
export async function findRebased(
  commits: readonly CommitRecord[],
  { repository, git }: { readonly repository: SourceRepository; readonly git: RunGitOptions },
): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  if (commits.length === 0) return numbers;
  if (repository.remote !== undefined) {
    const offered = await listRemoteHeads({ ...git, remote: repository.remote });
    const newest = [...offered.keys()].toSorted((a, b) => b - a).slice(0, mostFetched);
    await fetchPullRequestHeads(newest, { ...git, remote: repository.remote });
  }
  const heads = await readHeads(git);
  const bySha = new Map(heads.map(({ sha, number }) => [sha, number]));
  for (const { sha } of commits) {
    const number = bySha.get(sha);
    if (number !== undefined) numbers.set(sha, number);
  }
  if (heads.length === 0) return numbers;
  const left = commits.filter(({ sha }) => !numbers.has(sha));
  const newest = heads.slice(0, mostHeads);
  const behind = await readPatchIds(await listBehind(newest, left, { repository, git }), git);
  const originals = new Map([...behind].map(([sha, patch]) => [patch, sha]));
  const patches = await readPatchIds(
    left.map(({ sha }) => sha),
    git,
  );
  const found = [...patches].flatMap(([sha, patch]) => {
    const original = originals.get(patch);
    return original === undefined ? [] : [{ sha, original }];
  });
  if (found.length === 0) return numbers;
  const holders = await findHolders(heads, { repository, git });
  for (const { sha, original } of found) {
    const number = holders.get(original);
    if (number !== undefined) numbers.set(sha, number);
  }
  return numbers;
}

interface Head {
  readonly number: number;
  readonly sha: string;
}

const headPatterns = [
  "refs/pull/*/head",
  "refs/merge-requests/*/head",
  "refs/remotes/origin/pull/**",
  "refs/remotes/origin/pr/*",
  "refs/remotes/origin/merge-requests/*",
  "refs/remotes/origin/mr/*",
];

async function readHeads(git: RunGitOptions): Promise<readonly Head[]> {
  const format = "--format=%(objectname) %(refname)";
  const list = ["for-each-ref", "--sort=-committerdate", format];
  const printed = await runGit([...list, "--", ...headPatterns], git);
  return printed.split("\n").flatMap((line): Head[] => {
    const [sha = "", ref = ""] = line.split(" ");
    const number = readNumber(ref);
    return number === undefined ? [] : [{ number, sha }];
  });
}

function readNumber(ref: string): number | undefined {
  const digits = /\/(\d+)(?:\/head)?$/.exec(ref)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** What stands behind the heads and not on the branch, by the authors of these commits. */
async function listBehind(
  heads: readonly Head[],
  commits: readonly CommitRecord[],
  { repository, git }: { readonly repository: SourceRepository; readonly git: RunGitOptions },
): Promise<readonly string[]> {
  if (commits.length === 0) return [];
  const mails = new Set(commits.map(({ author }) => author.mail));
  const authors = [...mails].map((mail) => `--author=<${mail}>`);
  const input = [...heads.map(({ sha }) => sha), `^${repository.branch}`].join("\n");
  const walk = ["log", "--format=%H", "--no-merges", "--fixed-strings", "-n", "2000", ...authors];
  const printed = await runGit([...walk, "--stdin"], { ...git, input: `${input}\n` });
  return printed.split("\n").filter(Boolean);
}

/** The patch ids of commits, by commit; none of a commit without a change. */
async function readPatchIds(
  shas: readonly string[],
  git: RunGitOptions,
): Promise<ReadonlyMap<string, string>> {
  if (shas.length === 0) return new Map();
  const show = ["log", "--stdin", "--no-walk=unsorted", ...patchOptions, "--format=%H"];
  const patches = await runGit(show, { ...git, input: `${shas.join("\n")}\n` });
  const printed = await runGit(["patch-id", "--stable"], { ...git, input: patches });
  return new Map(
    printed.split("\n").flatMap((line): [string, string][] => {
      const [patch, sha] = line.split(" ");
      return patch === undefined || sha === undefined ? [] : [[sha, patch]];
    }),
  );
}

/**
 * The first request that holds each commit that stands behind a head and not on the branch: those that are
 * stacked upon it hold it, too. One walk for all, since git asks each head of thousands anew for each commit.
 */
async function findHolders(
  heads: readonly Head[],
  { repository, git }: { readonly repository: SourceRepository; readonly git: RunGitOptions },
): Promise<ReadonlyMap<string, number>> {
  const holders = new Map<string, number>();
  const hold = (sha: string, number: number): void => {
    holders.set(sha, Math.min(number, holders.get(sha) ?? number));
  };
  for (const { sha, number } of heads) hold(sha, number);
  const input = [...heads.map(({ sha }) => sha), `^${repository.branch}`].join("\n");
  const walk = ["rev-list", "--topo-order", "--parents", "--stdin"];
  // Children come before their parents.
  for (const line of (await runGit(walk, { ...git, input: `${input}\n` })).split("\n")) {
    const [sha = "", ...parents] = line.split(" ");
    const number = holders.get(sha);
    if (number !== undefined) for (const parent of parents) hold(parent, number);
  }
  return holders;
}
