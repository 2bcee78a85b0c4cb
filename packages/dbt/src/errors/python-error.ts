import type { PythonFailure } from "../executors/messages.ts";

/** An exception of the Python side. `name` is its class there, `stack` its traceback. */
export class PythonError extends Error {
  readonly code = "PYTHON_EXCEPTION";
  /** dbt catches what a database refuses; an exception that it did not expect is nothing that passes. */
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
