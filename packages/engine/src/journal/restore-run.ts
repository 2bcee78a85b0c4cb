import type { FailedAttempt } from "../outcome/attempt.ts";
import type { Outcome } from "../outcome/outcome.ts";

/** What is left of a run that was broken off. */
export interface RestoredRun {
  /** Outcomes that hold, by node id; children of fan-outs included. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Failed attempts of nodes that have no outcome yet, and when the next attempt is due. */
  readonly attempts: ReadonlyMap<string, RestoredAttempts>;
}

/** The attempts of one unfinished node. */
export interface RestoredAttempts {
  readonly failed: readonly FailedAttempt[];
  readonly retryAt: number;
}

/** A run that begins at the beginning. */
export const nothingRestored: RestoredRun = { outcomes: new Map(), attempts: new Map() };
