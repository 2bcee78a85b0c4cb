import type { NodeReport, PythonFailure } from "./messages.ts";

/**
 * What went wrong with dbt as a whole.
 *
 * - `PYTHON_NOT_FOUND`: the interpreter could not be started.
 * - `DBT_NOT_INSTALLED`: it has no dbt, or none for this profile's adapter.
 * - `DBT_UNSUPPORTED`: what is relied on beyond dbt's documented interface is missing in this dbt.
 * - `DATABASE_LOCKED`: another process has the DuckDB file that is to be written.
 * - `DBT_FAILED`: dbt itself gave up (profile, parsing, selection, schemas); the cause says why.
 * - `HOST_DIED`: the process is gone; `cause` has the last lines that it wrote.
 * - `INTERRUPTED`: it was to be cancelled before dbt had begun anything.
 */
export type HostErrorCode =
  | "PYTHON_NOT_FOUND"
  | "DBT_NOT_INSTALLED"
  | "DBT_UNSUPPORTED"
  | "DATABASE_LOCKED"
  | "DBT_FAILED"
  | "HOST_DIED"
  | "INTERRUPTED";

/** dbt's process cannot do its work at all. */
export class HostError extends Error {
  override readonly name = "HostError";
  readonly code: HostErrorCode;
  readonly isRetryable = false;

  constructor(
    message: string,
    { code, cause }: { readonly code: HostErrorCode; readonly cause?: unknown },
  ) {
    super(message, { cause });
    this.code = code;
  }
}

/** dbt executed the node and it failed. The message is dbt's; `cause` is the Python exception. */
export class DbtNodeError extends Error {
  override readonly name = "DbtNodeError";
  readonly code = "DBT_NODE_FAILED";
  readonly report: NodeReport;
  /** SQLSTATE or the like, from the first exception of the chain that has one. */
  readonly databaseCode: string | undefined;
  /** The line that the database or the template engine named. */
  readonly line: number | undefined;
  /** False for what no second attempt can change (SQL that could not be made) or should repeat (rows that are added). */
  readonly isRetryable: boolean;

  constructor(report: NodeReport) {
    const { error } = report;
    const chain = listCauses(error);
    super(report.message ?? error?.message ?? `dbt says "${report.status}" and no more`);
    if (error !== null) this.cause = new PythonError(error);
    this.report = report;
    this.databaseCode =
      chain.find(({ databaseCode }) => databaseCode !== null)?.databaseCode ?? undefined;
    this.line = chain.find(({ line }) => line !== null)?.line ?? undefined;
    this.isRetryable = !chain.some(({ isFinal }) => isFinal);
  }
}

function listCauses(failure: PythonFailure | null): readonly PythonFailure[] {
  const chain: PythonFailure[] = [];
  for (let one = failure; one !== null; one = one.cause) chain.push(one);
  return chain;
}

/** dbt went through without a failure, but its results have no proof that the node was executed. */
export class NotExecutedError extends Error {
  override readonly name = "NotExecutedError";
  readonly code = "NOT_EXECUTED";
  readonly isRetryable = false;
  /** A model's `on_error: continue` speaks of its own failure: of this one, nobody knows what it would leave. */
  readonly isTolerable = false;
  readonly uniqueId: string;

  constructor({ uniqueId, found }: { readonly uniqueId: string; readonly found: string }) {
    super(`${uniqueId} was not executed: ${found}`);
    this.uniqueId = uniqueId;
  }
}

/** dbt has done, after the timeout, what another attempt would do twice. */
export class LateSuccessError extends Error {
  override readonly name = "LateSuccessError";
  readonly code = "LATE_SUCCESS";
  readonly isRetryable = false;

  constructor() {
    super("it was done afterwards, and another attempt might add its rows again");
  }
}

/** The process that executed the node is gone. Another attempt gets another process, unless it might add rows again. */
export class DbtWorkerDiedError extends Error {
  override readonly name = "DbtWorkerDiedError";
  readonly code = "DBT_WORKER_DIED";
  readonly isRetryable: boolean;
  readonly uniqueId: string;
  readonly pid: number;
  /** The number of the signal that ended it, if one did. */
  readonly signal: number | undefined;

  constructor({
    uniqueId,
    pid,
    signal,
    isFinal = false,
  }: {
    readonly uniqueId: string;
    readonly pid: number;
    readonly signal: number | undefined;
    /** Whether nobody knows if its rows are there already, and another attempt might add them again. */
    readonly isFinal?: boolean;
  }) {
    const how = signal === undefined ? "ended by itself" : `was ended by signal ${signal}`;
    const why = isFinal ? " Another attempt might add its rows again." : "";
    super(`The worker with process id ${pid} ${how} while it executed ${uniqueId}.${why}`);
    this.isRetryable = !isFinal;
    this.uniqueId = uniqueId;
    this.pid = pid;
    this.signal = signal;
  }
}

/** An exception of the Python side. `name` is its class there, `stack` its traceback. */
export class PythonError extends Error {
  readonly code = "PYTHON_EXCEPTION";
  /**
   * dbt catches what a database refuses. An exception that dbt itself did not expect will be the
   * same in another attempt.
   */
  readonly isRetryable = false;
  /** SQLSTATE or what the vendor has in its place, if a database raised it. */
  readonly databaseCode: string | undefined;

  constructor({ name, message, traceback, databaseCode, cause }: PythonFailure) {
    super(message, cause === null ? {} : { cause: new PythonError(cause) });
    this.name = name;
    this.stack = traceback;
    this.databaseCode = databaseCode ?? undefined;
  }
}
