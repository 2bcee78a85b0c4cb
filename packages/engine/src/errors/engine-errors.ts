/**
 * A failure that another attempt may get past. Wrap errors of other libraries in it that do not say
 * whether they may pass.
 */
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
    readonly attempts: readonly { readonly error: unknown }[];
  }) {
    const errors = attempts.map(({ error }) => error);
    const last = errors.at(-1);
    super(
      errors,
      `"${nodeId}" failed ${errors.length} times, at last with: ${describeError(last)}`,
      {
        cause: last,
      },
    );
    this.nodeId = nodeId;
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** An attempt took longer than its node allows. It may be retried, unless what it ended with forbids that. */
export class TimeoutError extends Error {
  override readonly name = "TimeoutError";
  readonly code = "ATTEMPT_TIMED_OUT";
  readonly isRetryable: boolean;
  readonly nodeId: string;
  /** The node's timeout, in milliseconds. */
  readonly timeout: number;

  constructor({
    nodeId,
    timeout,
    forbidding,
  }: {
    readonly nodeId: string;
    readonly timeout: number;
    /** The error that the attempt came to in the end, if it forbids another one. */
    readonly forbidding?: unknown;
  }) {
    const told = `"${nodeId}" did not finish within ${timeout} ms`;
    if (forbidding === undefined) super(`${told}.`);
    else
      super(`${told}, and is not tried again: ${describeError(forbidding)}`, { cause: forbidding });
    this.isRetryable = forbidding === undefined;
    this.nodeId = nodeId;
    this.timeout = timeout;
  }
}

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

/** At least one child of a fan-out failed. `errors` has the errors of the failed children in order. */
export class FanOutError extends AggregateError {
  override readonly name = "FanOutError";
  readonly code = "FAN_OUT_FAILED";
  readonly isRetryable = false;
  readonly nodeId: string;
  /** Ids of the failed children. */
  readonly children: readonly string[];

  constructor({
    nodeId,
    failed,
    total,
  }: {
    readonly nodeId: string;
    readonly failed: readonly { readonly nodeId: string; readonly error: unknown }[];
    readonly total: number;
  }) {
    super(
      failed.map(({ error }) => error),
      `${failed.length} of the ${total} children of "${nodeId}" failed.`,
    );
    this.nodeId = nodeId;
    this.children = failed.map((child) => child.nodeId);
  }
}

/** A node gave a value that no structured clone can carry to a journal or to another process. */
export class UncloneableValueError extends TypeError {
  override readonly name = "UncloneableValueError";
  readonly code = "VALUE_NOT_CLONEABLE";
  readonly isRetryable = false;
  readonly nodeId: string;

  constructor({ nodeId, cause }: { readonly nodeId: string; readonly cause: unknown }) {
    super(`The value of "${nodeId}" cannot be kept: ${String(cause)}`, { cause });
    this.nodeId = nodeId;
  }
}

/** Why a journal cannot do what it is asked. */
type JournalErrorCode =
  | "JOURNAL_TOO_NEW"
  | "NOT_A_JOURNAL"
  | "JOURNAL_CORRUPT"
  | "RUN_EXISTS"
  | "RUN_UNKNOWN"
  | "RUN_IN_PROGRESS"
  | "GRAPH_CHANGED";

/** A journal that cannot be read, or a run that cannot be begun or taken up again. */
export class JournalError extends Error {
  override readonly name = "JournalError";
  readonly isRetryable = false;
  readonly code: JournalErrorCode;

  constructor(
    code: JournalErrorCode,
    { message, cause }: { readonly message: string; readonly cause?: unknown },
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
