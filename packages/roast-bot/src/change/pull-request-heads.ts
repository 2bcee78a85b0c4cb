import { runGit, type RunGitOptions } from "../git/run-git.ts";
import type { Candidate } from "./change.ts";
import type { CommitRecord } from "./parse-commit-records.ts";
import type { SourceRepository } from "./open-repository.ts";
import { readCommits, walkCommits } from "./read-commits.ts";

/**
 * Adds the heads behind squashes to candidates, as far as the clone has them; where the repository
 * is our own mirror they are fetched first. The number of a squash or merge is taken away where it is an
 * issue's, or a request's of what the repository was forked from: the heads of requests are there and not
 * this one, or this one is younger than what landed, or has nothing to do with what was merged.
 */
export async function withHeads(
  candidates: readonly Candidate[],
  { repository, git }: { readonly repository: SourceRepository; readonly git: RunGitOptions },
): Promise<readonly Candidate[]> {
  const { remote } = repository;
  const asked = candidates.filter(isAsked);
  const numbers = asked.flatMap(({ number }) => number ?? []);
  const merged = new Map<number, string>();
  if (remote !== undefined && numbers.length > 0) {
    const offered = await listRemoteHeads({ ...git, remote });
    for (const { number = 0, head } of asked) {
      // A merge has its head already, if it is the request's.
      if (head !== undefined && offered.get(number) === head) merged.set(number, head);
    }
    const lacking = numbers.filter((number) => !merged.has(number));
    await fetchPullRequestHeads(lacking, { ...git, remote });
  }
  const heads = new Map([...(await readPullRequestHeads(numbers, git)), ...merged]);
  const lacksSome = numbers.some((number) => !heads.has(number));
  const reach = lacksSome ? await findReach(remote, git) : nowhere;
  const ends = await readCommits([...new Set(heads.values())], git);
  const endedAt = new Map(ends.map(({ sha, committedAt }) => [sha, Date.parse(committedAt)]));
  const strange = new Set<Candidate>();
  for (const candidate of candidates.filter(isAsked)) {
    const own = heads.get(candidate.number ?? 0);
    if (own !== undefined && (await isOfAnother(own, candidate, git))) strange.add(candidate);
  }
  return candidates.map((candidate): Candidate => {
    const { number, foundBy, head, mergedAt } = candidate;
    const own = heads.get(number ?? 0);
    const isYounger = (endedAt.get(own ?? "") ?? 0) > Date.parse(mergedAt) + clocksDiffer;
    const isReached =
      (number ?? 0) < reach.number || Date.parse(mergedAt) + clocksDiffer < reach.at;
    const isForeign =
      own === undefined ? isReached : own !== head && (isYounger || strange.has(candidate));
    if (isForeign && number !== undefined && isNumbered(foundBy) && isAsked(candidate)) {
      const { number: _, ...unnumbered } = candidate;
      return { ...unnumbered, foundBy: "push" };
    }
    return head === undefined && own !== undefined ? { ...candidate, head: own } : candidate;
  });
}

/**
 * Whether the head of a request has nothing to do with what a merge brought in: it is neither part of that nor
 * built upon it, has other files, and shares with it no commit, however that was rebased or written anew.
 */
async function isOfAnother(
  own: string,
  { base, head, mergeCommit, foundBy }: Candidate,
  git: RunGitOptions,
): Promise<boolean> {
  if (head === undefined || foundBy !== "merge-commit" || head === mergeCommit) return false;
  if (own === head) return false;
  const ends = [own, head].map((sha) => `${sha}^{tree}`);
  const [ownTree, tree] = (await runGit(["rev-parse", ...ends], git)).trim().split("\n");
  if (ownTree === tree) return false;
  const walk = { ...git, limit: mostCompared, stats: false };
  const [theirs, all] = await Promise.all([
    walkCommits([own, `^${base}`], walk),
    walkCommits([mergeCommit, `^${base}`], walk),
  ]);
  // Of more it is not known what else there is.
  if (theirs.length === mostCompared || all.length === mostCompared) return false;
  const brought = all.filter(({ sha }) => sha !== mergeCommit);
  const known = new Set(brought.flatMap(listMarks));
  return !theirs.flatMap(listMarks).some((mark) => known.has(mark));
}

/** How many commits are compared to see whether two branches are of one request. */
const mostCompared = 1_000;

/** By what a commit is known again, if it was rebased or its author set anew. */
function listMarks({ sha, author, authoredAt, message }: CommitRecord): readonly string[] {
  return [sha, `${author.mail} ${authoredAt}`, message.split("\n", 1)[0] ?? ""];
}

function isAsked({ head, foundBy }: Candidate): boolean {
  return head === undefined || isNumbered(foundBy);
}

/** Whether a message alone says of which request something is, without its repository. */
function isNumbered(foundBy: Candidate["foundBy"]): boolean {
  return foundBy === "squash-subject" || foundBy === "merge-commit";
}

/** By how much the clocks of a contributor and a forge may differ, in milliseconds. */
const clocksDiffer = 86_400_000;

/** From so many on they were not fetched one by one. */
const fewestHeads = 5;

/** Up to where the heads of all requests are there: below that number, and of what landed before that moment. */
interface Reach {
  readonly number: number;
  readonly at: number;
}

const nowhere: Reach = { number: 0, at: 0 };

/**
 * How far the heads of all requests are there: GitHub and Gitea keep them all, GitLab removes those of what
 * was merged. A clone has them up to the highest, and all that there were when that one was written.
 */
async function findReach(remote: string | undefined, git: RunGitOptions): Promise<Reach> {
  const pattern = "refs/pull/*/head";
  const list = ["for-each-ref", "--format=%(refname) %(committerdate:unix)", pattern];
  const listed = await (remote === undefined ? runGit(list, git) : listOffered({ ...git, remote }));
  const heads = [...listed.matchAll(/refs\/pull\/(\d+)\/head(?: (\d+))?$/gm)].map(
    ([, digits, seconds = "0"]) => ({ number: Number(digits), at: Number(seconds) * 1_000 }),
  );
  if (heads.length < fewestHeads) return nowhere;
  return remote === undefined
    ? heads.reduce((one, other) => (one.number > other.number ? one : other))
    : { number: Infinity, at: Infinity };
}

/**
 * Fetches the heads of these pull or merge requests into a mirror, in one fetch, and of a partial one no
 * files. Those that the remote doesn't have are passed over.
 *
 * @throws {GitError} when the remote can't be read.
 */
export async function fetchPullRequestHeads(
  numbers: readonly number[],
  options: RunGitOptions & { readonly remote: string },
): Promise<void> {
  if (numbers.length === 0) return;
  const { remote, ...git } = options;
  const wanted = numbers.flatMap((number) => [
    `refs/pull/${number}/head`,
    `refs/merge-requests/${number}/head`,
  ]);
  // A fetch of one ref that isn't there fetches none at all, so the remote is asked first.
  const isKnown = offer?.cwd === git.cwd;
  const listed = await listOffered({ ...git, remote });
  const offered = new Set(listed.split("\n").map((line) => line.split("\t")[1]));
  const refspecs = wanted.filter((ref) => offered.has(ref)).map((ref) => `+${ref}:${ref}`);
  if (refspecs.length === 0) return;
  await runGit(["fetch", "--quiet", "--no-tags", "origin", ...refspecs], git).catch(
    async (cause: unknown) => {
      // GitLab removes heads: what was offered before may be gone.
      offer = undefined;
      if (!isKnown) throw cause;
      await fetchPullRequestHeads(numbers, options);
    },
  );
}

/** What the remote of the mirror that was asked last offered while the mirror’s branches were these. */
let offer: { readonly cwd: string; readonly branches: string; readonly refs: string } | undefined;

/**
 * The heads of requests that a remote offers. It tells all that it has, sometimes 60,000, however few are
 * asked for, so it is asked once until something else lands in the mirror.
 */
async function listOffered({
  remote,
  ...git
}: RunGitOptions & { readonly remote: string }): Promise<string> {
  const branches = await runGit(["for-each-ref", "refs/heads"], git);
  if (offer?.cwd === git.cwd && offer.branches === branches) return offer.refs;
  const wanted = ["refs/pull/*/head", "refs/merge-requests/*/head"];
  const refs = await runGit(["ls-remote", "--quiet", "--", remote, ...wanted], git);
  offer = { cwd: git.cwd, branches, refs };
  return refs;
}

/**
 * The heads of all pull or merge requests that a remote offers, by number.
 *
 * @throws {GitError} when the remote can't be read.
 */
export async function listRemoteHeads({
  remote,
  ...git
}: RunGitOptions & { readonly remote: string }): Promise<ReadonlyMap<number, string>> {
  const listed = await listOffered({ ...git, remote });
  return new Map(
    listed.split("\n").flatMap((line): [number, string][] => {
      const [, sha, number] =
        /^(\S+)\trefs\/(?:pull|merge-requests)\/(\d+)\/head$/.exec(line) ?? [];
      return sha === undefined ? [] : [[Number(number), sha]];
    }),
  );
}

/** The refs under which a clone may keep the head of a pull or merge request, best first. */
function listRefs(number: number): readonly string[] {
  return [
    `refs/pull/${number}/head`,
    `refs/merge-requests/${number}/head`,
    `refs/remotes/origin/pull/${number}/head`,
    `refs/remotes/origin/pull/${number}`,
    `refs/remotes/origin/pr/${number}`,
    `refs/remotes/origin/merge-requests/${number}`,
    `refs/remotes/origin/mr/${number}`,
  ];
}

/** The commits at the heads of these pull requests, as far as the clone has them: one process. */
export async function readPullRequestHeads(
  numbers: readonly number[],
  options: RunGitOptions,
): Promise<ReadonlyMap<number, string>> {
  const asked = numbers.flatMap((number) => listRefs(number).map((ref) => ({ number, ref })));
  const heads = new Map<number, string>();
  if (asked.length === 0) return heads;
  const input = asked.map(({ ref }) => `${ref}^{commit}\n`).join("");
  const printed = await runGit(["cat-file", "--batch-check=%(objectname)"], { ...options, input });
  for (const [at, line] of printed.split("\n").entries()) {
    const number = asked[at]?.number;
    if (number === undefined || heads.has(number)) continue;
    if (/^[0-9a-f]{40,64}$/.test(line)) heads.set(number, line);
  }
  return heads;
}
