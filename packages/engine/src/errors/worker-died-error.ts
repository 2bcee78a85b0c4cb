/** The process that carried an attempt out ended before it answered. It may be retried. */
export class WorkerDiedError extends Error {
  override readonly name = "WorkerDiedError";
  readonly code = "WORKER_DIED";
  readonly isRetryable = true;
  readonly nodeId: string;
  readonly exitCode: number | null;
  /** The signal that killed it, for instance `SIGKILL`. */
  readonly signal: string | null;

  constructor({
    nodeId,
    exitCode,
    signal,
  }: {
    readonly nodeId: string;
    readonly exitCode: number | null;
    readonly signal: string | null;
  }) {
    const how = signal === null ? `with exit code ${exitCode}` : `by ${signal}`;
    super(`The process that ran "${nodeId}" ended ${how} before it answered.`);
    this.nodeId = nodeId;
    this.exitCode = exitCode;
    this.signal = signal;
  }
}
