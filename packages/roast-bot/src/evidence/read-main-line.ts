import { type RunGitOptions, runGit } from "../git/run-git.ts";

/**
 * The commits of a branch's first-parent line that were committed in `(from, to]`, oldest first.
 * The whole line is looked at, because committer dates need not rise along it.
 */
export async function readMainLine(
  branch: string,
  options: RunGitOptions & { readonly from: string; readonly to: string },
): Promise<readonly string[]> {
  const { from, to, ...git } = options;
  const [opens, closes] = [Date.parse(from), Date.parse(to)];
  const args = ["rev-list", "--first-parent", "--timestamp", "--end-of-options", branch];
  const shas: string[] = [];
  for (const line of (await runGit(args, git)).split("\n")) {
    const [seconds = "", sha] = line.split(" ");
    const at = Number(seconds) * 1000;
    if (sha !== undefined && at > opens && at <= closes) shas.push(sha);
  }
  return shas.toReversed();
}
