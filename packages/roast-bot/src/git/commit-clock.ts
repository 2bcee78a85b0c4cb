import { runGit } from "./run-git.ts";

/** A commit of the first-parent line whose committer date cannot be right. */
export interface ClockSkew {
  readonly commit: string;
  /** `behind`: dated before its ancestors. `ahead`: dated after the present. */
  readonly kind: "behind" | "ahead";
  /** By how many seconds. */
  readonly seconds: number;
}

/** When each commit of a first-parent line counts as public. */
export interface CommitClock {
  /** Seconds since 1970 by commit id: its committer date, but never before its ancestors'. */
  readonly publicAt: ReadonlyMap<string, number>;
  readonly skews: readonly ClockSkew[];
}

/**
 * Reads the clock of a whole first-parent line. A branch cannot have held a commit before it held
 * the commit's parents, so dates that run backwards are read as the latest date seen before. A
 * commit dated after `now` counts only from then on, but moves no other commit.
 */
export async function readCommitClock(options: {
  cwd: string;
  tip: string;
  now: string;
}): Promise<CommitClock> {
  const { cwd, tip, now } = options;
  const log = ["log", "--first-parent", "--reverse", "--format=%H %ct", "--end-of-options", tip];
  const lines = (await runGit([...log, "--"], { cwd })).split("\n");
  return commitClock(
    lines
      .filter((line) => line !== "")
      .map((line) => ({ id: line.slice(0, line.indexOf(" ")), committedAt: readSeconds(line) })),
    Math.floor(Date.parse(now) / 1000),
  );
}

/** The pure part of {@link readCommitClock}; commits oldest first, `now` in seconds. */
export function commitClock(
  commits: readonly { readonly id: string; readonly committedAt: number }[],
  now: number,
): CommitClock {
  const publicAt = new Map<string, number>();
  const skews: ClockSkew[] = [];
  let latest = -Infinity;
  for (const { id, committedAt } of commits) {
    publicAt.set(id, Math.max(latest, committedAt));
    if (committedAt < latest) {
      skews.push({ commit: id, kind: "behind", seconds: latest - committedAt });
    }
    if (committedAt > now) skews.push({ commit: id, kind: "ahead", seconds: committedAt - now });
    else latest = Math.max(latest, committedAt);
  }
  return { publicAt, skews };
}

function readSeconds(line: string): number {
  return Number(line.slice(line.indexOf(" ") + 1));
}
