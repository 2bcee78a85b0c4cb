import { serialize } from "node:v8";
import type { Journal } from "../journal/journal.ts";
import type { FailedAttempt, Outcome } from "../outcome/outcome.ts";
import { serializeFailedAttempt, serializeOutcome } from "../outcome/serialized-outcome.ts";

/** Writes the state changes of one run before they are acted on. */
export interface RunRecorder {
  /** Throws if a value cannot be written down; asked before a success is believed. */
  checkValue(value: unknown): void;
  attemptStarted(change: {
    readonly nodeId: string;
    readonly attempt: number;
    readonly at: number;
  }): void;
  attemptFailed(change: {
    readonly nodeId: string;
    readonly attempt: FailedAttempt;
    readonly retryAt: number;
  }): void;
  nodeFinished(outcome: Outcome): void;
  runFinished(change: { readonly at: number; readonly status: string }): void;
}

/** For runs without a journal. */
export const noRecorder: RunRecorder = {
  checkValue() {},
  attemptStarted() {},
  attemptFailed() {},
  nodeFinished() {},
  runFinished() {},
};

/** Writes one run's state changes to a journal as entries. */
export function recordInJournal(journal: Journal, runId: string): RunRecorder {
  return {
    checkValue: (value) => void serialize(value),
    attemptStarted: (change) => journal.append(runId, { kind: "attempt-started", ...change }),
    attemptFailed: ({ nodeId, attempt, retryAt }) =>
      journal.append(runId, {
        kind: "attempt-failed",
        nodeId,
        attempt: serializeFailedAttempt(attempt),
        retryAt,
      }),
    nodeFinished: (outcome) => {
      const { nodeId, status, readyAt, children } = outcome;
      if (children === undefined) {
        journal.append(runId, {
          kind: "node-finished",
          nodeId,
          outcome: serializeOutcome(outcome),
        });
        return;
      }
      const ids = children.map((child) => child.nodeId);
      journal.append(runId, { kind: "fan-out-finished", nodeId, status, readyAt, children: ids });
    },
    runFinished: (change) => journal.append(runId, { kind: "run-finished", ...change }),
  };
}

/**
 * A recorder that fails for good: once a write has thrown, `onFailure` is told and every later
 * write throws the same. A run that could not write something down must not go on as if it had.
 */
export function guardRecorder(
  recorder: RunRecorder,
  onFailure: (error: unknown) => void,
): RunRecorder {
  let failure: { readonly error: unknown } | undefined;
  const guard = (write: () => void): void => {
    if (failure !== undefined) throw failure.error;
    try {
      write();
    } catch (error) {
      failure = { error };
      onFailure(error);
      throw error;
    }
  };
  return {
    checkValue: (value) => recorder.checkValue(value),
    attemptStarted: (change) => guard(() => recorder.attemptStarted(change)),
    attemptFailed: (change) => guard(() => recorder.attemptFailed(change)),
    nodeFinished: (outcome) => guard(() => recorder.nodeFinished(outcome)),
    runFinished: (change) => guard(() => recorder.runFinished(change)),
  };
}
