import { GitError } from "./git-error.ts";
import { spawnGit, type RunGitOptions } from "./spawn-git.ts";

/** In characters: more than that is not read of a tree. */
const mostRead = 200_000_000;

/** In characters: of a longer line the parts are told one by one. */
const longestLine = 100_000;

/**
 * Reads the text of all files of a commit, some whole lines at a time, and returns whether that was all
 * there is; `only` are pathspecs that narrow it. To look for hundreds of texts this way takes a small part
 * of what `git grep` takes for them.
 *
 * @throws {GitError}
 */
export async function readTree(
  commit: string,
  git: RunGitOptions,
  tell: (text: string) => void,
  only: readonly string[] = [],
): Promise<boolean> {
  let read = 0;
  let begun = "";
  const { stdin, stdout, ended } = spawnGit(
    ["grep", "-I", "-h", "-e", "", commit, "--", ...only],
    git,
  );
  stdin.end();
  stdout.setEncoding("utf8").on("data", (chunk: string) => {
    read += chunk.length;
    if (read > mostRead) {
      stdout.destroy();
      return;
    }
    const text = begun + chunk;
    const whole = text.lastIndexOf("\n") + 1;
    const end = whole === 0 && text.length > longestLine ? text.length : whole;
    if (end > 0) tell(text.slice(0, end));
    begun = text.slice(end);
  });
  const end = await ended;
  if (read > mostRead) return false;
  if (begun !== "") tell(begun);
  // A tree without a line is no failure.
  const isEmpty =
    end.kind === "failed" && end.error instanceof GitError && end.error.exitCode === 1;
  if (end.kind === "failed" && !isEmpty) throw end.error;
  return true;
}
