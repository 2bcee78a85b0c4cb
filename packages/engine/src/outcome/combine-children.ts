import { FanOutError } from "../errors/engine-errors.ts";
import type { NodeId } from "../node-id.ts";
import { hasFailed, hasValue, type Outcome } from "./outcome.ts";

/**
 * The outcome of a fan-out from those of its children: cancelled if any child was, else failed if
 * any child failed, else the list of their values, in order; of those that gave one, if the failure
 * of others is tolerated.
 */
export function combineChildren({
  nodeId,
  readyAt,
  children,
}: {
  readonly nodeId: NodeId;
  readonly readyAt: number;
  readonly children: readonly Outcome[];
}): Outcome {
  const finishedAt = children.reduce(
    (latest, child) => Math.max(latest, child.finishedAt),
    readyAt,
  );
  const base = { nodeId, attempts: [], readyAt, finishedAt, children };
  const cancelled = children.find((child) => child.status === "cancelled");
  if (cancelled !== undefined) {
    return { ...base, status: "cancelled", reason: cancelled.reason };
  }
  const value = children.filter(hasValue).map((child) => child.value);
  const failed = children.filter(hasFailed);
  if (failed.length === 0) return { ...base, status: "succeeded", value };
  const error = new FanOutError({ nodeId, failed, total: children.length });
  const isTolerated = failed.every(({ status }) => status === "tolerated");
  return isTolerated
    ? { ...base, status: "tolerated", error, value }
    : { ...base, status: "failed", error };
}
