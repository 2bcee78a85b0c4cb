/** How often and how patiently a node is tried again. */
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
