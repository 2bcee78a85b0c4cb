/**
 * What went wrong with dbt as a whole.
 *
 * - `PYTHON_NOT_FOUND`: the interpreter could not be started.
 * - `DBT_NOT_INSTALLED`: it has no dbt, or none for this profile's adapter.
 * - `DBT_UNSUPPORTED`: what is relied on beyond dbt's documented interface is missing in this dbt.
 * - `DATABASE_LOCKED`: another process has the DuckDB file that is to be written.
 * - `DBT_FAILED`: dbt itself gave up (profile, parsing, selection, schemas); the cause says why.
 * - `HOST_DIED`: the process is gone; `cause` has the last lines that it wrote.
 */
export type HostErrorCode =
  | "PYTHON_NOT_FOUND"
  | "DBT_NOT_INSTALLED"
  | "DBT_UNSUPPORTED"
  | "DATABASE_LOCKED"
  | "DBT_FAILED"
  | "HOST_DIED";

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
