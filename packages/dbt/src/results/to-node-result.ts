import type { Outcome } from "@mea-culpa/engine";
import { NotExecutedError } from "../errors/not-executed-error.ts";
import { unreachable } from "../errors/unreachable.ts";
import type { RecordedResults } from "../executors/executor.ts";
import type { NodeReport } from "../executors/messages.ts";
import type { ManifestNode } from "../manifest/manifest.ts";
import type { NodeResult } from "./node-result.ts";

/** What a node's task answers with: dbt's report. */
export interface NodeValue {
  readonly report: NodeReport;
}

/** Whether a value is what the session's runner answers with. */
export function isNodeValue(value: unknown): value is NodeValue {
  return typeof value === "object" && value !== null && "report" in value;
}

/**
 * A node's result from the engine's outcome. With `recorded`, success also needs a line in the
 * results that dbt wrote at the end.
 */
export function toNodeResult({
  node,
  outcome,
  recorded,
}: {
  readonly node: ManifestNode;
  readonly outcome: Outcome<NodeValue>;
  readonly recorded?: RecordedResults | undefined;
}): NodeResult {
  const attempts = outcome.attempts.map(({ number, startedAt, finishedAt, ...rest }) => ({
    number,
    duration: finishedAt - startedAt,
    ...("error" in rest ? { error: rest.error } : {}),
  }));
  const base = { node, attempts, duration: outcome.finishedAt - outcome.readyAt };
  switch (outcome.status) {
    case "succeeded":
      return fromValue(outcome.value);
    case "cached":
      return {
        ...base,
        status: "cached",
        report: outcome.value.report,
        provenBy: outcome.provenBy,
      };
    case "failed":
      return { ...base, status: "failed", error: outcome.error, isTolerated: false };
    case "tolerated":
      return { ...base, status: "failed", error: outcome.error, isTolerated: true };
    case "skipped":
      return {
        ...base,
        status: "skipped",
        parents: outcome.parents,
        rootCauses: outcome.rootCauses,
      };
    case "cancelled":
      return { ...base, status: "cancelled", reason: outcome.reason };
    default:
      return unreachable(outcome);
  }

  function fromValue({ report }: NodeValue): NodeResult {
    const { uniqueId } = node;
    if (recorded !== undefined && !recorded.has(uniqueId)) {
      const error = new NotExecutedError({
        uniqueId,
        found: "dbt's written results have no line of it",
      });
      return { ...base, status: "failed", error, isTolerated: false };
    }
    return { ...base, status: report.status === "warn" ? "warned" : "succeeded", report };
  }
}
