/** One try of a node. Times are milliseconds since the Unix epoch. */
export type Attempt = SucceededAttempt | FailedAttempt | CancelledAttempt;

interface AttemptTimes {
  /** 1 for the first attempt. */
  readonly number: number;
  readonly startedAt: number;
  readonly finishedAt: number;
}

/** An attempt that gave a value. */
export interface SucceededAttempt extends AttemptTimes {
  readonly status: "succeeded";
}

/** An attempt that threw, timed out or lost its process; `error` says which. */
export interface FailedAttempt extends AttemptTimes {
  readonly status: "failed";
  readonly error: unknown;
}

/** An attempt that was under way when the run was cancelled. */
export interface CancelledAttempt extends AttemptTimes {
  readonly status: "cancelled";
}
