/** How often a node is tried again, and after what delays. */
export interface RetryPolicy {
  /** Attempts in all, the first included. */
  readonly attempts: number;
  /** Milliseconds before the second attempt. */
  readonly delay: number;
  /** Each further delay is this many times the one before. */
  readonly factor: number;
  /** Longest delay of our own choosing, in milliseconds. */
  readonly cap: number;
  /** The share of each delay that chance may take away: 0 none, 1 all of it. */
  readonly jitter: number;
}

/** What a node gets that says nothing about retries: one attempt. */
export const defaultRetryPolicy: RetryPolicy = {
  attempts: 1,
  delay: 1_000,
  factor: 2,
  cap: 60_000,
  jitter: 0.5,
};

/** An attempt that failed, and what decides about the next. */
interface FailedTry {
  readonly policy: RetryPolicy;
  /** 1 for the first attempt. */
  readonly attempt: number;
  readonly error: unknown;
  /** Gives numbers in [0, 1). */
  readonly random: () => number;
}

/** Milliseconds to wait before another attempt; undefined if the node's policy or the error forbids one. */
export function decideRetry(failed: FailedTry): number | undefined {
  const { policy, attempt, error } = failed;
  if (attempt >= policy.attempts || !isRetryable(error)) return undefined;
  return computeRetryDelay(failed);
}

/**
 * Exponential backoff up to the cap, less a random share up to `jitter`, in milliseconds. An error's
 * own `retryAfter` is a floor that the cap does not lower, because whoever sent it knows better.
 */
export function computeRetryDelay({ policy, attempt, error, random }: FailedTry): number {
  const backoff = Math.min(policy.cap, policy.delay * policy.factor ** (attempt - 1));
  const jittered = backoff * (1 - policy.jitter * random());
  return Math.max(jittered, readRetryAfter(error) ?? 0);
}

function readRetryAfter(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("retryAfter" in error)) return undefined;
  const { retryAfter } = error;
  return typeof retryAfter === "number" && Number.isFinite(retryAfter) ? retryAfter : undefined;
}

/** Whether an error says of itself that there must be no other attempt. */
export function forbidsRetry(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "isRetryable" in error &&
    error.isRetryable === false
  );
}

/**
 * Asks the error itself: only `isRetryable: true` allows another attempt. What says nothing (a missing
 * file, a bug) would most likely fail in the same way again.
 */
export function isRetryable(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "isRetryable" in error &&
    error.isRetryable === true
  );
}
