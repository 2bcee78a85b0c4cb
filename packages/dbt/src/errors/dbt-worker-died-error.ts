/** The process that executed the node is gone. Another attempt gets another process. */
export class DbtWorkerDiedError extends Error {
  override readonly name = "DbtWorkerDiedError";
  readonly code = "DBT_WORKER_DIED";
  readonly isRetryable = true;
  readonly uniqueId: string;
  readonly pid: number;
  /** The number of the signal that ended it, if one did. */
  readonly signal: number | undefined;

  constructor({
    uniqueId,
    pid,
    signal,
  }: {
    readonly uniqueId: string;
    readonly pid: number;
    readonly signal: number | undefined;
  }) {
    const how = signal === undefined ? "ended by itself" : `was ended by signal ${signal}`;
    super(`The worker with process id ${pid} ${how} while it executed ${uniqueId}.`);
    this.uniqueId = uniqueId;
    this.pid = pid;
    this.signal = signal;
  }
}
