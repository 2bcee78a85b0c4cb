/**
 * The process that carried an attempt out ended before it answered: killed from outside, out of memory,
 * or by itself. It may be retried, in another process; one that could not even be started may not.
 */
export class WorkerDiedError extends Error {
  override readonly name = "WorkerDiedError";
  readonly code = "WORKER_DIED";
  readonly isRetryable: boolean;
  readonly nodeId: string;
  readonly exitCode: number | null;
  /** The signal that killed it, for instance `SIGKILL`. */
  readonly signal: string | null;

  constructor({
    nodeId,
    exitCode,
    signal,
    cause,
  }: {
    readonly nodeId: string;
    readonly exitCode: number | null;
    readonly signal: string | null;
    /** Why it could not even be started, or spoken to. */
    readonly cause?: unknown;
  }) {
    const how = signal === null ? `with exit code ${exitCode}` : `by ${signal}`;
    const message =
      exitCode === null && signal === null
        ? `The process that was to run "${nodeId}" could not be started: ${String(cause)}`
        : `The process that ran "${nodeId}" ended ${how} before it answered.`;
    super(message, cause === undefined ? undefined : { cause });
    this.isRetryable = exitCode !== null || signal !== null;
    this.nodeId = nodeId;
    this.exitCode = exitCode;
    this.signal = signal;
  }
}
