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

/**
 * Which commits each merge of a line brought in, in the order of `walked`.
 *
 * `line` is a first-parent line, oldest first; `walked` holds, parents first, what is reachable from
 * its merges but not from before it. A commit belongs to the first merge that reaches it, which is
 * what `git log base..second-parent` would say for each, in one walk for all.
 */
export function findBranches(
  line: readonly CommitRecord[],
  walked: readonly CommitRecord[],
): ReadonlyMap<string, readonly CommitRecord[]> {
  const bySha = new Map(walked.map((commit) => [commit.sha, commit]));
  const taken = new Set(line.map(({ sha }) => sha));
  const branches = new Map<string, readonly CommitRecord[]>();
  for (const merge of line) {
    const brought = new Set<string>();
    const waiting = merge.parents.slice(1);
    for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
      const commit = bySha.get(sha);
      if (commit === undefined || taken.has(sha)) continue;
      taken.add(sha);
      brought.add(sha);
      waiting.push(...commit.parents);
    }
    if (brought.size === 0) continue;
    branches.set(
      merge.sha,
      walked.filter(({ sha }) => brought.has(sha)),
    );
  }
  return branches;
}

/** Whether a branch is, by its name, one that others build upon, and not one person's unfinished work. */
export function isLineOfWork(ref: string): boolean {
  return lineOfWork.test(ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ""));
}

const lineOfWork = new RegExp(
  `^(?:${[
    /dev(?:el(?:op(?:ment)?)?)?|next|trunk|main(?:line)?|master|default|integration/,
    /staging|testing|edge|nightly|canary|alpha|beta|(?:un)?stable|release|prod(?:uction)?|live/,
    // A number alone is more often an issue's, or a day.
    /(?:v\d+|\d+\.(?:\d+|x))(?:\.(?:\d+|x))*(?:[-_](?:dev|stable|maint))?/,
    /\d+(?:[.-]\d+)*[-_](?:dev|stable|maint)|(?:branch|rel)[-_/]v?\d.*/,
    /(?:release|stable|support|hotfix|maint(?:enance)?)[-_/].+/,
  ]
    .map(({ source }) => source)
    .join("|")})$`,
  "i",
);
