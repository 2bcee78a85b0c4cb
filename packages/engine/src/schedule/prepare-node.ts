import type { NodeId } from "../node-id.ts";
import { letsGoOn, type Outcome } from "../outcome/outcome.ts";
import type { PlannedNode } from "../plan/plan-graph.ts";
import type { ReadyNode } from "./run-node.ts";
import { concludeFailure, settle, type RunScope } from "./run-scope.ts";
import { createUnits } from "./unit.ts";

/** What becomes of a node whose needs are all done: it may start, or it has its outcome already. */
type PreparedNode =
  | { readonly kind: "ready"; readonly ready: ReadyNode }
  | { readonly kind: "settled"; readonly outcome: Outcome };

/** Decides whether a node starts, expands it if it is a fan-out, and tells that it is ready. */
export function prepareNode(
  scope: RunScope,
  { node, needs }: { readonly node: PlannedNode; readonly needs: readonly Outcome[] },
): PreparedNode {
  const restored = scope.restored.outcomes.get(node.id);
  if (restored !== undefined) return { kind: "settled", outcome: restored };
  const now = scope.clock.now();
  const base = { nodeId: node.id, attempts: [], readyAt: now, finishedAt: now };
  if (scope.signal.aborted) {
    const { reason } = scope.signal;
    return settled(scope, { ...base, status: "cancelled", reason });
  }
  const decision = decideStart(node, needs);
  if (decision.kind === "skip") {
    const { parents, rootCauses, isTolerated } = decision;
    const outcome = { ...base, status: "skipped", parents, rootCauses, isTolerated } as const;
    return settled(scope, outcome);
  }
  try {
    const units = createUnits(node, { needs, readyAt: now });
    announce(scope, { node, units, readyAt: now });
    return { kind: "ready", ready: { node, units, readyAt: now } };
  } catch (error) {
    return settled(
      scope,
      concludeFailure(
        { ...base, error },
        { continueOnError: node.continueOnError, value: node.forEach && [] },
      ),
    );
  }
}

function settled(scope: RunScope, outcome: Outcome): PreparedNode {
  return { kind: "settled", outcome: settle(scope, { outcome }) };
}

function announce(scope: RunScope, { node, units }: ReadyNode): void {
  if (node.forEach === undefined) {
    scope.emit({ kind: "node-ready", nodeId: node.id });
    return;
  }
  const children = units.map(({ id }) => id);
  scope.emit({ kind: "node-ready", nodeId: node.id, children });
  for (const child of children) {
    if (!scope.restored.outcomes.has(child)) {
      scope.emit({ kind: "node-ready", nodeId: child, parent: node.id });
    }
  }
}

/** What to do with a node all of whose needs have an outcome. */
type StartDecision =
  | { readonly kind: "start" }
  | {
      readonly kind: "skip";
      readonly parents: readonly NodeId[];
      readonly rootCauses: readonly NodeId[];
      readonly isTolerated: boolean;
    };

/** Holds a node's trigger against the outcomes of its needs; a tolerated failure stops nothing. */
function decideStart(
  { trigger, checks, continueOnError }: PlannedNode,
  needs: readonly Outcome[],
): StartDecision {
  if (trigger === "all-finished") return { kind: "start" };
  const missing = needs.filter((need) => !letsGoOn(need));
  if (missing.length === 0) return { kind: "start" };
  return {
    kind: "skip",
    parents: missing.map(({ nodeId }) => nodeId),
    rootCauses: [...new Set(missing.flatMap(listRootCauses))],
    isTolerated: continueOnError && missing.every(({ nodeId }) => checks.includes(nodeId)),
  };
}

function listRootCauses(outcome: Outcome): readonly NodeId[] {
  return outcome.status === "skipped" ? outcome.rootCauses : [outcome.nodeId];
}
