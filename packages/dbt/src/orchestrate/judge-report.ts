import { DbtNodeError, NotExecutedError } from "../executors/errors.ts";
import type { NodeReport } from "../executors/messages.ts";

/** What a report proves: that the node is done, or the error that it is not. */
type Judgement =
  | { readonly kind: "done"; readonly report: NodeReport }
  | { readonly kind: "failed"; readonly error: DbtNodeError | NotExecutedError };

/** Holds dbt's report against the node that was asked for. Only dbt's own result counts as proof. */
export function judgeReport(uniqueId: string, report: NodeReport | undefined): Judgement {
  if (report === undefined) return notExecuted("dbt has no result of it");
  if (report.uniqueId !== uniqueId) return notExecuted(`dbt's result is of ${report.uniqueId}`);
  // A source was measured, whatever came of it.
  if (report.freshness !== null) return { kind: "done", report };
  switch (report.status) {
    case "success":
    case "pass":
    case "warn":
    case "no-op":
    case "reused":
      return { kind: "done", report };
    case "error":
    case "fail":
    case "runtime error":
    case "partial success":
      return { kind: "failed", error: new DbtNodeError(report) };
    case "skipped": {
      const why = report.message ?? report.error?.message;
      return notExecuted(`dbt skipped it${why === undefined ? "" : `: ${why}`}`);
    }
  }

  function notExecuted(found: string): Judgement {
    return { kind: "failed", error: new NotExecutedError({ uniqueId, found }) };
  }
}
