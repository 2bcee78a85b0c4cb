import type { NodeReport, PythonFailure } from "../executors/messages.ts";
import { PythonError } from "./python-error.ts";

/** dbt executed the node and it failed. The message is dbt's; `cause` is the Python exception. */
export class DbtNodeError extends Error {
  override readonly name = "DbtNodeError";
  readonly code = "DBT_NODE_FAILED";
  readonly report: NodeReport;
  /** SQLSTATE or the like, from the first exception of the chain that has one. */
  readonly databaseCode: string | undefined;
  /** The line that the database or the template engine named. */
  readonly line: number | undefined;
  /** False for what no second attempt can change: SQL that could not be made. */
  readonly isRetryable: boolean;

  constructor(report: NodeReport) {
    const { error } = report;
    const chain = chainOf(error);
    super(report.message ?? error?.message ?? `dbt says "${report.status}" and no more`);
    if (error !== null) this.cause = new PythonError(error);
    this.report = report;
    this.databaseCode =
      chain.find(({ databaseCode }) => databaseCode !== null)?.databaseCode ?? undefined;
    this.line = chain.find(({ line }) => line !== null)?.line ?? undefined;
    this.isRetryable = !chain.some(({ isCompilation }) => isCompilation);
  }
}

function chainOf(failure: PythonFailure | null): readonly PythonFailure[] {
  const chain: PythonFailure[] = [];
  for (let one = failure; one !== null; one = one.cause) chain.push(one);
  return chain;
}
