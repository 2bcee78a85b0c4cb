/** A failure that another attempt may get past. Wrap errors of others that say nothing of themselves. */
export class RetryableError extends Error {
  override readonly name = "RetryableError";
  readonly code = "RETRYABLE";
  readonly isRetryable = true;
  /** Least milliseconds to wait before the next attempt. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    { cause, retryAfter }: { readonly cause?: unknown; readonly retryAfter?: number } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.retryAfter = retryAfter;
  }
}
