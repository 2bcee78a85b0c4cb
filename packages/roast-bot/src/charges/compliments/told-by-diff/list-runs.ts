import type { DiffLine } from "../../../change/change.ts";

/** A stretch of lines of a hunk, by their numbers from 0, both included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The stretches of changed lines of a hunk that no unchanged line parts. */
export function listRuns(lines: readonly Pick<DiffLine, "kind">[]): readonly Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const [at, { kind }] of lines.entries()) {
    const last = runs.at(-1);
    if (kind === "context") continue;
    if (last?.to === at - 1) last.to = at;
    else runs.push({ from: at, to: at });
  }
  return runs;
}
