/** An attempt took longer than its node allows. It may be retried. */
export class TimeoutError extends Error {
  override readonly name = "TimeoutError";
  readonly code = "ATTEMPT_TIMED_OUT";
  readonly isRetryable = true;
  readonly nodeId: string;
  /** The node's timeout, in milliseconds. */
  readonly timeout: number;

  constructor({ nodeId, timeout }: { readonly nodeId: string; readonly timeout: number }) {
    super(`"${nodeId}" did not finish within ${timeout} ms.`);
    this.nodeId = nodeId;
    this.timeout = timeout;
  }
}
