import { isPartial } from "./clone-limits.ts";
import { runGit, type RunGitOptions } from "./run-git.ts";

/**
 * A branch that has lain for years brings all that has landed meanwhile; of that, what is read is
 * fetched.
 */
const mostAtOnce = 5_000;

/**
 * Fetches in one go what a partial mirror of ours lacks of these commits' files, as far as they came
 * after another commit or a moment. Git would fetch each file by itself when it is read: one exchange
 * with the remote a file. Does nothing in a whole repository. Returns whether all is there: too much
 * is not fetched.
 *
 * Format: git-fetch(1), `--stdin`, as git itself calls it for what it lacks (promisor-remote.c).
 *
 * @throws {GitError} when the remote can't be read.
 */
export async function fetchMissing(
  {
    commits,
    since,
    after,
    paths = [],
    most = mostAtOnce,
  }: {
    readonly commits: readonly string[];
    readonly since?: string;
    /** Not what was committed before this moment, ISO 8601. */
    readonly after?: string;
    /** Only what stands there; all of it if empty. */
    readonly paths?: readonly string[];
    /** In files; of more none is fetched. */
    readonly most?: number;
  },
  git: RunGitOptions,
): Promise<boolean> {
  if (!(await isPartial(git.cwd))) return true;
  const promisor = await runGit(["config", "--get-regexp", "^remote\\.origin\\.promisor$"], git)
    // Exit 1: there is no such setting.
    .catch(() => "");
  if (promisor.trim() === "") return true;
  const list = ["rev-list", "--objects", "--missing=print", "--no-object-names"];
  const listed = await runGit(
    [
      "--literal-pathspecs",
      ...list,
      ...(after === undefined ? [] : [`--since=${after}`]),
      ...commits,
      ...(since === undefined ? [] : [`^${since}`]),
      "--",
      ...paths,
    ],
    git,
  );
  const missing = listed.split("\n").flatMap((line) => (line.startsWith("?") ? line.slice(1) : []));
  if (missing.length === 0) return true;
  if (missing.length > most) return false;
  const fetch = ["-c", "fetch.negotiationAlgorithm=noop", "fetch", "--quiet", "--no-tags"];
  const partly = ["--no-write-fetch-head", "--recurse-submodules=no", "--filter=blob:none"];
  const input = missing.map((id) => `${id}\n`).join("");
  await runGit([...fetch, ...partly, "--stdin", "origin"], { ...git, input });
  return true;
}
