import type { LineCommit } from "./find-pulls.ts";

/** A commit of the branch's line whose committer date cannot be right. */
export interface ClockSkew {
  readonly commit: string;
  /** `behind`: dated before its ancestors. `ahead`: dated after the present. */
  readonly kind: "behind" | "ahead";
  /** By how many seconds. */
  readonly seconds: number;
}

/** When each commit of a branch's line counts as public. */
export interface CommitClock {
  /** Seconds since 1970 by commit id: its committer date, but never before its ancestors'. */
  readonly publicAt: ReadonlyMap<string, number>;
  readonly skews: readonly ClockSkew[];
}

/**
 * The clock of a branch's whole line, given oldest first. A branch cannot have held a commit before it
 * held the commit's parents, so dates that run backwards are read as the latest date before them. A
 * commit dated after `now`, ISO 8601, counts only from then on, but moves no other commit.
 */
export function commitClock(
  commits: readonly Pick<LineCommit, "id" | "parents" | "committedAt">[],
  now: string,
): CommitClock {
  const present = Math.floor(Date.parse(now) / 1000);
  const publicAt = new Map<string, number>();
  const skews: ClockSkew[] = [];
  /** The newest date that isn't ahead, up to each commit. */
  const latest = new Map<string, number>();
  for (const { id, parents, committedAt } of commits) {
    const before = Math.max(...parents.map((parent) => latest.get(parent) ?? -Infinity));
    publicAt.set(id, Math.max(before, committedAt));
    latest.set(id, committedAt > present ? before : Math.max(before, committedAt));
    if (committedAt < before) {
      skews.push({ commit: id, kind: "behind", seconds: before - committedAt });
    }
    if (committedAt > present) {
      skews.push({ commit: id, kind: "ahead", seconds: committedAt - present });
    }
  }
  return { publicAt, skews };
}
