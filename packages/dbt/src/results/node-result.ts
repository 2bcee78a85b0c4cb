import type { Outcome } from "@mea-culpa/engine";
import { NotExecutedError } from "../executors/errors.ts";
import type { RecordedResults } from "../executors/executor.ts";
import type { NodeReport } from "../executors/messages.ts";
import type { ManifestNode } from "../manifest/manifest.ts";

/** How a planned node ended. Every planned node has exactly one. */
export type NodeResult =
  | SucceededNode
  | CachedNode
  | WarnedNode
  | FailedNode
  | SkippedNode
  | CancelledNode;

/** The tags of the union, in the order of summaries. */
export const nodeStatuses = [
  "succeeded",
  "cached",
  "warned",
  "failed",
  "skipped",
  "cancelled",
] as const;

interface NodeResultBase {
  readonly node: ManifestNode;
  readonly attempts: readonly NodeAttempt[];
  /** From ready to finished, waiting for a worker included, in milliseconds. */
  readonly duration: number;
}

export interface NodeAttempt {
  readonly number: number;
  /** Milliseconds. */
  readonly duration: number;
  /** What the attempt failed with. */
  readonly error?: unknown;
}

/** dbt executed it and is content. */
export interface SucceededNode extends NodeResultBase {
  readonly status: "succeeded";
  readonly report: NodeReport;
}

/** It was not executed: what an earlier build left there is still what it would come to. */
interface CachedNode extends NodeResultBase {
  readonly status: "cached";
  /** What dbt said when it was executed. */
  readonly report: NodeReport;
  /** The run that executed it, and when (milliseconds since the epoch). */
  readonly provenBy: { readonly runId: string; readonly at: number };
}

/** A test found something, and its severity is `warn`: it stops nothing. */
export interface WarnedNode extends NodeResultBase {
  readonly status: "warned";
  readonly report: NodeReport;
}

/** The last attempt failed, or dbt's results have no proof of it. */
export interface FailedNode extends NodeResultBase {
  readonly status: "failed";
  readonly error: unknown;
  /** Whether its descendants went on, as its `on_error: continue` wants. */
  readonly isTolerated: boolean;
}

/** It was not executed because of others. */
export interface SkippedNode extends NodeResultBase {
  readonly status: "skipped";
  /** The direct needs that did not succeed; none if stale sources are the reason. */
  readonly parents: readonly string[];
  /** The failed nodes where it began, or the stale sources. */
  readonly rootCauses: readonly string[];
}

/** The build was cancelled before the node was done. */
export interface CancelledNode extends NodeResultBase {
  readonly status: "cancelled";
  readonly reason: unknown;
}

/** What a node's task answers with: dbt's report. */
export interface NodeValue {
  readonly report: NodeReport;
}

/** Whether a value is what the session's runner answers with. */
export function isNodeValue(value: unknown): value is NodeValue {
  return typeof value === "object" && value !== null && "report" in value;
}

/** Whether an outcome's value, if there is one, is what the session's runner answers with. */
export function isOfDbt(outcome: Outcome): outcome is Outcome<NodeValue> {
  if (outcome.status !== "succeeded" && outcome.status !== "cached") return true;
  return isNodeValue(outcome.value);
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
