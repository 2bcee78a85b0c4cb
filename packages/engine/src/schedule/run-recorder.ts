import type { FailedAttempt } from "../outcome/attempt.ts";
import type { Outcome } from "../outcome/outcome.ts";

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
