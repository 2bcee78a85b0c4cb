import type { Person } from "@mea-culpa/formats";
import type { RunGitOptions } from "../git/run-git.ts";
import { findBranchAuthor } from "./authorship.ts";
import { readIdleCommits } from "./find-idle-commits.ts";
import type { Landing } from "./group-landed.ts";
import type { SourceRepository } from "./open-repository.ts";
import type { CommitRecord } from "./parse-commit-records.ts";
import { fetchPullRequestHeads, readPullRequestHeads } from "./pull-request-heads.ts";
import { walkCommits } from "./read-commits.ts";

/** How many requests are looked behind, the newest of them. */
const mostRequests = 100;
/** A longer branch is nobody's single request. */
const mostCommits = 300;

/**
 * The squashes that stand on the main line under a name that is none of their branch's authors' (a
 * merge queue's, that of whoever pressed the button), as whoever wrote the branch landed them. Only
 * the head of the request tells that, so those that have none are left out.
 *
 * @throws {GitError} when the remote can't be read.
 */
export async function findSquashed(
  landings: readonly Landing[],
  { repository, git }: { readonly repository: SourceRepository; readonly git: RunGitOptions },
): Promise<readonly Landing[]> {
  const squashes = landings
    .filter(({ candidate: { head, number } }) => head === undefined && number !== undefined)
    .slice(-mostRequests);
  const numbers = squashes.flatMap(({ candidate: { number } }) => number ?? []);
  if (repository.remote !== undefined) {
    await fetchPullRequestHeads(numbers, { ...git, remote: repository.remote });
  }
  const heads = await readPullRequestHeads(numbers, git);
  const found: Landing[] = [];
  for (const landing of squashes) {
    const head = heads.get(landing.candidate.number ?? 0);
    if (head === undefined) continue;
    const author = await findWriter(landing, { head, git });
    if (author === undefined) continue;
    found.push({ ...landing, candidate: { ...landing.candidate, head, author } });
  }
  return found;
}

/** Who wrote a squash's branch; `undefined` where that is who it names, or the branch is another's. */
async function findWriter(
  { candidate: { mergeCommit, base, author } }: Landing,
  { head, git }: { readonly head: string; readonly git: RunGitOptions },
): Promise<Person | undefined> {
  const walk = { ...git, limit: mostCommits, stats: true };
  const [branch, [squash]] = await Promise.all([
    walkCommits([head, `^${base}`, `^${mergeCommit}`], walk),
    walkCommits([mergeCommit, `^${base}`], walk),
  ]);
  const names = branch.map((commit) => commit.author);
  if (squash === undefined || names.some((one) => isSame(one, author))) return undefined;
  if (!isMadeOf(squash, branch)) return undefined;
  // Who wrote what it was stacked upon has no part in it.
  const read = await readIdleCommits({ base, mergeCommit, head }, git);
  const own = branch
    .filter(({ sha }) => read?.idle.has(sha) !== true)
    .map((commit) => commit.author);
  return findBranchAuthor(own.length > 0 ? own : names);
}

/** A number may also be an issue's, or the ref have been pushed to since. */
function isMadeOf(squash: CommitRecord, branch: readonly CommitRecord[]): boolean {
  const landedAt = Date.parse(squash.committedAt);
  const touched = new Set(branch.flatMap(({ files }) => files.map(({ path }) => path)));
  return (
    branch.every(({ committedAt }) => Date.parse(committedAt) <= landedAt) &&
    squash.files.length > 0 &&
    squash.files.every(({ path }) => touched.has(path))
  );
}

function isSame(one: Person, other: Person): boolean {
  return one.mail.toLowerCase() === other.mail.toLowerCase() || one.name === other.name;
}
