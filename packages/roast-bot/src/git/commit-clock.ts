import type { Pull } from "./find-pulls.ts";
import { lineOptions } from "./first-parent-log.ts";
import type { LoggedCommit } from "./parse-raw-log.ts";
import { runGit } from "./run-git.ts";

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
 * Reads the clock of a branch's whole line. A branch cannot have held a commit before it held
 * the commit's parents, so dates that run backwards are read as the latest date before them. A
 * commit dated after `now` counts only from then on, but moves no other commit.
 */
export async function readCommitClock(options: {
  cwd: string;
  tip: string;
  pulls: readonly Pull[];
  now: string;
}): Promise<CommitClock> {
  const { cwd, tip, pulls, now } = options;
  const log = ["log", ...lineOptions(pulls), "--format=%ct %H %P", "--end-of-options", tip];
  const output = await runGit([...log, ...pulls.map(({ pulled }) => pulled), "--"], { cwd });
  return commitClock(
    output.split("\n").flatMap((line) => {
      const [committedAt, id, ...parents] = line.split(" ");
      return id === undefined ? [] : [{ id, parents, committedAt: Number(committedAt) }];
    }),
    Math.floor(Date.parse(now) / 1000),
  );
}

/** The pure part of {@link readCommitClock}; commits oldest first, `now` in seconds. */
export function commitClock(
  commits: readonly Pick<LoggedCommit, "id" | "parents" | "committedAt">[],
  now: number,
): CommitClock {
  const publicAt = new Map<string, number>();
  const skews: ClockSkew[] = [];
  /** The newest date that isn't ahead, up to each commit. */
  const latest = new Map<string, number>();
  for (const { id, parents, committedAt } of commits) {
    const before = Math.max(...parents.map((parent) => latest.get(parent) ?? -Infinity));
    publicAt.set(id, Math.max(before, committedAt));
    latest.set(id, committedAt > now ? before : Math.max(before, committedAt));
    if (committedAt < before) {
      skews.push({ commit: id, kind: "behind", seconds: before - committedAt });
    }
    if (committedAt > now) skews.push({ commit: id, kind: "ahead", seconds: committedAt - now });
  }
  return { publicAt, skews };
}
