import { runGit, type RunGitOptions } from "../git/run-git.ts";
import type { CommitRecord } from "./parse-commit-records.ts";

/**
 * The commits of a branch's first-parent line that were committed in `(from, to]`, oldest first.
 * The whole line is looked at, because committer dates need not rise along it.
 */
export async function readMainLine(
  branch: string,
  options: RunGitOptions & { readonly from: string; readonly to: string },
): Promise<readonly string[]> {
  return await readLine(["--first-parent", "--end-of-options", branch], options);
}

/** The commits that `git rev-list` walks which were committed in `(from, to]`, oldest first. */
export async function readLine(
  revisions: readonly string[],
  options: RunGitOptions & { readonly from: string; readonly to: string },
): Promise<readonly string[]> {
  const { from, to, ...git } = options;
  const [opens, closes] = [Date.parse(from), Date.parse(to)];
  const shas: string[] = [];
  for (const line of (await runGit(["rev-list", "--timestamp", ...revisions], git)).split("\n")) {
    const [seconds = "", sha] = line.split(" ");
    const at = Number(seconds) * 1000;
    if (sha !== undefined && at > opens && at <= closes) shas.push(sha);
  }
  return shas.toReversed();
}

/** The first-parent line that ends at a head, as far as it lies within these commits; oldest first. */
export function findLine(head: string, commits: readonly CommitRecord[]): readonly CommitRecord[] {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const line: CommitRecord[] = [];
  for (let at = bySha.get(head); at !== undefined; at = bySha.get(at.parents[0] ?? "")) {
    line.push(at);
  }
  return line.toReversed();
}
