import { gitAddressKind } from "@mea-culpa/formats";
import type { GitSettings } from "../git/git-environment.ts";
import { GitError, withoutCredentials } from "../git/git-error.ts";
import { isShallow } from "../git/clone-limits.ts";
import { runGit, type RunGitOptions } from "../git/run-git.ts";
import type { Author } from "../promise/promise.ts";
import { isAuthor } from "./find-candidates.ts";
import { findLeftOver, type SearchedTime } from "./find-left-over.ts";
import type { SourceRepository } from "./open-repository.ts";

export interface FindDoubtsOptions extends SearchedTime {
  /** As whom a remote is asked: see {@link sourceCredentials}. */
  readonly credentialsFor: (address: string) => GitSettings;
  readonly signal?: AbortSignal;
}

/**
 * Why it can't be said of a slot that the author has landed nothing in a repository but these
 * candidates, in words; empty where it is proven: the clone shows all that its remote's default
 * branch held when the slot closed, the author is known there, and nothing else there is theirs.
 *
 * @throws {GitError} when git can't read the history.
 */
export async function findDoubts(
  repository: SourceRepository,
  options: FindDoubtsOptions,
): Promise<readonly string[]> {
  const { signal } = options;
  const git = { cwd: repository.directory, ...(signal && { signal }) };
  const [cut, stale] = await Promise.all([
    findMissingPast(repository, options, git),
    findMissingPresent(repository, options, git),
  ]);
  const doubts = [...cut, ...stale];
  if (doubts.length > 0) return doubts;
  const left = await findLeftOver(repository, options, git);
  if (left.length > 0) return left;
  return (await isKnown(repository, options, git)) ? [] : [unknownAuthor(options.author)];
}

/** A shallow clone shows a slot only if everything at its edge is older. */
async function findMissingPast(
  { branch, directory }: SourceRepository,
  { from }: FindDoubtsOptions,
  git: RunGitOptions,
): Promise<readonly string[]> {
  if (!isShallow(directory)) return [];
  const edge = ["rev-list", "--timestamp", "--max-parents=0", "--end-of-options", branch];
  const times = (await runGit(edge, git)).split("\n").filter(Boolean);
  const isOlder = times.every((line) => Number(line.split(" ")[0]) * 1000 <= Date.parse(from));
  return isOlder
    ? []
    : [
        "its clone is shallow and does not reach back to the beginning of this time; fetch it whole (`git fetch --unshallow`, or `fetch-depth: 0`)",
      ];
}

/**
 * Whether the clone may lack what was the newest when the slot closed. What was fetched by us, and
 * what has no remote, is whole; so is a branch that was committed to after the slot.
 */
async function findMissingPresent(
  repository: SourceRepository,
  { to, credentialsFor }: FindDoubtsOptions,
  git: RunGitOptions,
): Promise<readonly string[]> {
  if (repository.remote !== undefined) return [];
  const url = await findRemoteUrl(git);
  if (url === undefined) return [];
  const tip = await runGit(["log", "-1", "--format=%ct %H", repository.branch, "--"], git);
  const [seconds, sha] = tip.trim().split(" ");
  if (Number(seconds) * 1000 > Date.parse(to)) return [];
  const shown = withoutCredentials(url);
  const advice = "fetch there, or name the remote's address as the source";
  const answer = await askRemote(url, { settings: credentialsFor(url), git });
  if (answer === undefined) {
    return [`its clone may be out of date, and its remote ${shown} can't be asked; ${advice}`];
  }
  const name = repository.branch.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, "");
  if (repository.isDefaultBranch && answer.head !== undefined && answer.head !== name) {
    return [`its clone follows ${name}, and its remote’s default branch is ${answer.head}`];
  }
  const there = answer.branches.get(name);
  return there === sha ? [] : [`its clone is not what its remote ${shown} has; ${advice}`];
}

async function findRemoteUrl(git: RunGitOptions): Promise<string | undefined> {
  const settings = ["config", "--get-regexp", "^remote\\.origin\\.(url|folder)$"];
  // Exit 1 says that there are no such settings.
  const printed = await runGit(settings, git).catch(() => "");
  return /^remote\.origin\.(?:url|folder) (.+)$/m.exec(printed)?.[1];
}

interface RemoteAnswer {
  /** The default branch's name. */
  readonly head?: string;
  readonly branches: ReadonlyMap<string, string>;
}

async function askRemote(
  url: string,
  { settings, git }: { readonly settings: GitSettings; readonly git: RunGitOptions },
): Promise<RemoteAnswer | undefined> {
  if (gitAddressKind(url) === "refused") return undefined;
  const ask = ["ls-remote", "--symref", "--", url, "HEAD", "refs/heads/*"];
  try {
    const isForeign = gitAddressKind(url) === "folder";
    const lines = (await runGit(ask, { ...git, settings, isForeign })).split("\n");
    const head = lines.flatMap(
      (line) => /^ref: refs\/heads\/(\S+)\tHEAD$/.exec(line)?.[1] ?? [],
    )[0];
    const branches = lines.flatMap((line): [string, string][] => {
      const [, sha, name] = /^([0-9a-f]+)\trefs\/heads\/(\S+)$/.exec(line) ?? [];
      return sha === undefined || name === undefined ? [] : [[name, sha]];
    });
    return { ...(head !== undefined && { head }), branches: new Map(branches) };
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/** Whether any of the author's names occurs among the authors of the whole history. */
async function isKnown(
  { branch }: SourceRepository,
  { author }: FindDoubtsOptions,
  git: RunGitOptions,
): Promise<boolean> {
  const printed = await runGit(
    ["log", "--format=%aN%x00%aE", "--end-of-options", branch, "--"],
    git,
  );
  return [...new Set(printed.split("\n"))].some((line) => {
    const [name = "", mail = ""] = line.split("\0");
    return isAuthor({ name, mail }, author);
  });
}

function unknownAuthor({ handle, names, mails }: Author): string {
  const known = [handle, ...names, ...mails].map((each) => `\`${each}\``).join(", ");
  return `no commit there is by ${known}: are these the names and mail addresses of the author’s commits?`;
}
