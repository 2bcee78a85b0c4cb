import type { CommitRecord } from "./parse-commit-records.ts";

/**
 * Which commits each merge of a main line brought in, in the order of `walked`.
 *
 * `mainLine` is the first-parent line, oldest first; `walked` holds, parents first, what is
 * reachable from its merges but not from before it. A commit belongs to the first merge that
 * reaches it, which is what `git log base..second-parent` would say for each, in one walk for all.
 */
export function mergedBranches(
  mainLine: readonly CommitRecord[],
  walked: readonly CommitRecord[],
): ReadonlyMap<string, readonly CommitRecord[]> {
  const bySha = new Map(walked.map((commit) => [commit.sha, commit]));
  const taken = new Set(mainLine.map(({ sha }) => sha));
  const branches = new Map<string, readonly CommitRecord[]>();
  for (const merge of mainLine) {
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
