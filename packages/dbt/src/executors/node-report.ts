import type { DbtStatus } from "./dbt-status.ts";

/** What dbt itself says of one execution of one node. */
export interface NodeReport {
  /** The node that dbt's result is of. */
  readonly uniqueId: string;
  readonly status: DbtStatus;
  readonly message: string | null;
  /** Rows that failed a test. */
  readonly failures: number | null;
  /** Seconds, by dbt's own clock. */
  readonly executionTime: number;
  /** What the database answered, in the adapter's words. */
  readonly adapterResponse: Readonly<Record<string, unknown>>;
  /** The quoted name of what was built; null for tests. */
  readonly relationName: string | null;
  /** Where the SQL is that ran, relative to the project. */
  readonly compiledPath: string | null;
  /** Of a source: what dbt's freshness check found. */
  readonly freshness: MeasuredFreshness | null;
  /** The exception, if one was raised; a test that fails by its rows has none. */
  readonly error: PythonFailure | null;
}

/** How old the newest row of a source was when dbt looked. */
export interface MeasuredFreshness {
  /** ISO 8601, as dbt writes it. */
  readonly maxLoadedAt: string;
  /** Seconds. */
  readonly age: number;
}

/** A Python exception as data. */
export interface PythonFailure {
  /** Module and class. */
  readonly name: string;
  readonly message: string;
  readonly traceback: string;
  /** SQLSTATE or what the vendor has in its place. */
  readonly databaseCode: string | null;
  /** The line of the SQL or the file that the message names. */
  readonly line: number | null;
  /** Whether dbt could not make the SQL at all. */
  readonly isCompilation: boolean;
  readonly cause: PythonFailure | null;
}
