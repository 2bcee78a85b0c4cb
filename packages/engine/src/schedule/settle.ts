import type { NodeId } from "../graph/node-id.ts";
import type { Failed, Outcome } from "../outcome/outcome.ts";
import type { PlannedNode } from "../plan/plan.ts";
import type { RunScope } from "./run-scope.ts";

/** Writes an outcome down, then tells of it. Nothing may act on the outcome before. */
export function settle<Settled extends Outcome>(
  scope: RunScope,
  { outcome, parent }: { readonly outcome: Settled; readonly parent?: NodeId | undefined },
): Settled {
  scope.recorder.nodeFinished(outcome);
  scope.emit({
    kind: "node-finished",
    nodeId: outcome.nodeId,
    ...(parent === undefined ? {} : { parent }),
    outcome,
  });
  return outcome;
}

/** The outcome of a node that has failed for good, as its settings want it. */
export function concludeFailure(
  { continueOnError, forEach }: Pick<PlannedNode, "continueOnError" | "forEach">,
  failure: Omit<Failed, "status">,
): Outcome {
  if (!continueOnError) return { ...failure, status: "failed" };
  return { ...failure, status: "tolerated", value: forEach === undefined ? undefined : [] };
}
