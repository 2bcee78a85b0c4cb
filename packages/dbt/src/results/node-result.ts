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

/** One try. */
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
export interface CachedNode extends NodeResultBase {
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
