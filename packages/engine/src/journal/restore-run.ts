import type { ErrorClass } from "../errors/revive-error.ts";
import { toNodeId } from "../node-id.ts";
import { combineChildren } from "../outcome/combine-children.ts";
import type { FailedAttempt, Outcome } from "../outcome/outcome.ts";
import { reviveFailedAttempt, reviveOutcome } from "../outcome/serialized-outcome.ts";
import type { FanOutFinishedEntry, JournalEntry } from "./journal.ts";

/** What is left of a run that was broken off. */
export interface RestoredRun {
  /** Outcomes that hold, by node id; children of fan-outs included. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Failed attempts of nodes that have no outcome yet, and when the next attempt is due. */
  readonly attempts: ReadonlyMap<string, RestoredAttempts>;
  /** How often resuming the run began a node anew; those of which it never did are absent. */
  readonly generations: ReadonlyMap<string, number>;
}

interface RestoredAttempts {
  readonly failed: readonly FailedAttempt[];
  readonly retryAt: number;
}

/** A run that begins at the beginning. */
export const nothingRestored: RestoredRun = {
  outcomes: new Map(),
  attempts: new Map(),
  generations: new Map(),
};

/**
 * Replays the entries of a run. An attempt that was under way when the run broke off is as if it
 * had never been: it is not the node's failure.
 */
export function restoreRun(
  entries: readonly JournalEntry[],
  classes: readonly ErrorClass[],
): RestoredRun {
  const outcomes = new Map<string, Outcome>();
  const attempts = new Map<string, RestoredAttempts>();
  const generations = new Map<string, number>();
  for (const entry of entries) {
    switch (entry.kind) {
      case "attempt-started":
      case "run-finished":
        break;
      case "attempt-failed": {
        const failed = [
          ...(attempts.get(entry.nodeId)?.failed ?? []),
          reviveFailedAttempt(entry.attempt, classes),
        ];
        attempts.set(entry.nodeId, { failed, retryAt: entry.retryAt });
        break;
      }
      case "node-finished":
        attempts.delete(entry.nodeId);
        outcomes.set(entry.nodeId, reviveOutcome(entry.outcome, classes));
        break;
      case "fan-out-finished":
        outcomes.set(entry.nodeId, combined(entry, outcomes));
        break;
      case "run-resumed":
        for (const dropped of entry.dropped) {
          outcomes.delete(dropped);
          generations.set(dropped, (generations.get(dropped) ?? 0) + 1);
        }
        break;
    }
  }
  return { outcomes, attempts, generations };
}

function combined(
  { nodeId: id, readyAt, children }: FanOutFinishedEntry,
  outcomes: ReadonlyMap<string, Outcome>,
): Outcome {
  const known = children.flatMap((child) => outcomes.get(child) ?? []);
  return combineChildren({ nodeId: toNodeId(id), readyAt, children: known });
}
