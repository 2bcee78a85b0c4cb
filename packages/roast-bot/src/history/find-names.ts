import { fetchMissing } from "../git/fetch-missing.ts";
import { GitError } from "../git/git-error.ts";
import { runGit, type RunGitOptions } from "../git/run-git.ts";

/**
 * Which of these names stand, as whole words, anywhere in the tree of a commit; all of them where that
 * can't be known.
 */
export async function findNames(
  names: ReadonlySet<string>,
  commit: string,
  git: RunGitOptions,
): Promise<ReadonlySet<string>> {
  if (names.size === 0) return names;
  // In a mirror that has no files, each would be fetched by itself.
  if (!(await fetchMissing({ commits: [`${commit}^{tree}`] }, git))) return names;
  const patterns = [...names].flatMap((name) => ["-e", name]);
  const asked = ["grep", "-I", "-h", "-o", "-w", "-F", ...patterns, commit, "--"];
  const printed = await runGit(asked, git).catch((error: unknown) => {
    // Nothing found is no failure.
    if (error instanceof GitError && error.exitCode === 1) return "";
    throw error;
  });
  return new Set(printed.split("\n").filter((name) => names.has(name)));
}
