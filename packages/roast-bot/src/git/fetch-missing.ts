import { runGit, type RunGitOptions } from "./run-git.ts";

/** A branch that has lain for years brings all that has landed meanwhile; of that, what is read is fetched. */
const mostAtOnce = 5_000;

/**
 * Fetches in one go what a partial mirror of ours lacks of these commits' files, as far as they came
 * after another commit. Git would fetch each file by itself when it is read: one exchange with the remote
 * a file. Does nothing in a whole repository.
 *
 * Format: git-fetch(1), `--stdin`, as git itself calls it for what it lacks (promisor-remote.c).
 *
 * @throws {GitError} when the remote can't be read.
 */
export async function fetchMissing(
  { commits, since }: { readonly commits: readonly string[]; readonly since: string },
  git: RunGitOptions,
): Promise<void> {
  const promisor = await runGit(["config", "--get-regexp", "^remote\\.origin\\.promisor$"], git)
    // Exit 1: there is no such setting.
    .catch(() => "");
  if (promisor.trim() === "") return;
  const list = ["rev-list", "--objects", "--missing=print", "--no-object-names"];
  const listed = await runGit([...list, ...commits, `^${since}`, "--"], git);
  const missing = listed.split("\n").flatMap((line) => (line.startsWith("?") ? line.slice(1) : []));
  if (missing.length === 0 || missing.length > mostAtOnce) return;
  const fetch = ["-c", "fetch.negotiationAlgorithm=noop", "fetch", "--quiet", "--no-tags"];
  const partly = ["--no-write-fetch-head", "--recurse-submodules=no", "--filter=blob:none"];
  const input = missing.map((id) => `${id}\n`).join("");
  await runGit([...fetch, ...partly, "--stdin", "origin"], { ...git, input });
}
