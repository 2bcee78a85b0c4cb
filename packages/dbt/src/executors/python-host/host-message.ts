import type { NodeReport, PythonFailure } from "../node-report.ts";

/** What the Python side says, one message a line. Names are those of the lines. */
export type HostMessage =
  | Selection
  | Readiness
  | {
      readonly type: "log";
      readonly unique_id: string | null;
      readonly level: string;
      readonly message: string;
    }
  | { readonly type: "started"; readonly unique_id: string; readonly pid: number }
  | { readonly type: "result"; readonly unique_id: string; readonly report: NodeReport }
  /** dbt's runner broke, which is not the node's failure. */
  | { readonly type: "crashed"; readonly unique_id: string; readonly error: PythonFailure }
  /** Cancelled before a worker had it. */
  | { readonly type: "withdrawn"; readonly unique_id: string }
  | {
      readonly type: "worker-died";
      readonly unique_id: string | null;
      readonly pid: number;
      readonly signal: number | null;
    }
  | { readonly type: "finished" }
  | { readonly type: "failed"; readonly error: PythonFailure };

/** Schemas are made, on-run-start has run, workers wait. */
export interface Readiness {
  readonly type: "ready";
  readonly workers: readonly number[];
  /** Selected nodes whose relation exists; empty unless it was asked for. */
  readonly existing: readonly string[];
}

/** What dbt selected and where it writes. */
export interface Selection {
  readonly type: "selected";
  readonly selected: readonly string[];
  readonly manifest_path: string;
  readonly run_results_path: string;
  readonly place: string;
  readonly context: string;
}
