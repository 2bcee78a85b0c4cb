import type { FailedAttempt } from "../outcome/attempt.ts";

/** Several attempts failed. `errors` has all of them in order, `cause` is the last one. */
export class RetryError extends AggregateError {
  override readonly name = "RetryError";
  readonly code = "ATTEMPTS_EXHAUSTED";
  readonly isRetryable = false;
  readonly nodeId: string;

  constructor({
    nodeId,
    attempts,
  }: {
    readonly nodeId: string;
    readonly attempts: readonly FailedAttempt[];
  }) {
    const errors = attempts.map(({ error }) => error);
    const last = errors.at(-1);
    super(errors, `"${nodeId}" failed ${errors.length} times, at last with: ${messageOf(last)}`, {
      cause: last,
    });
    this.nodeId = nodeId;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
