import type { ChangeCommit } from "../../change/change.ts";

/** Whether the clocks of two commits agree on when they were written: a rebase tells other times. */
export function keepTime(...commits: readonly ChangeCommit[]): boolean {
  const times = commits.map(({ authoredAt, committedAt }) => ({
    authored: Date.parse(authoredAt),
    committed: Date.parse(committedAt),
  }));
  const inOrder = times.every(({ committed }, at) => committed >= (times[at - 1]?.committed ?? 0));
  return (
    inOrder && times.every(({ authored, committed }) => Math.abs(committed - authored) <= 3_600_000)
  );
}
