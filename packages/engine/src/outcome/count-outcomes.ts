import type { Outcome, OutcomeStatus } from "./outcome.ts";
import type { RunResult } from "./run-result.ts";

/** How many outcomes there are of each status. */
export function countOutcomes(outcomes: Iterable<Outcome>): Record<OutcomeStatus, number> {
  const counts = { succeeded: 0, cached: 0, tolerated: 0, failed: 0, skipped: 0, cancelled: 0 };
  for (const { status } of outcomes) counts[status] += 1;
  return counts;
}

/** A run is as good as its worst node: a tolerated failure is one, and cancellation outweighs all. */
export function runStatus(counts: Readonly<Record<OutcomeStatus, number>>): RunResult["status"] {
  if (counts.cancelled > 0) return "cancelled";
  return counts.tolerated + counts.failed + counts.skipped > 0 ? "failed" : "succeeded";
}
