import { hasValue } from "../outcome/has-value.ts";
import type { Outcome } from "../outcome/outcome.ts";
import type { PlannedNode } from "../plan/plan.ts";
import { expandFanOut } from "./expand-fan-out.ts";
import type { Unit } from "./unit.ts";

/**
 * What a ready node has to carry out: itself, or its children if it is a fan-out. Throws what
 * `expandFanOut` and the author's `key` throw.
 */
export function unitsOf(
  node: PlannedNode,
  { needs, readyAt }: { readonly needs: readonly Outcome[]; readonly readyAt: number },
): readonly Unit[] {
  const outcomes: Record<string, Outcome> = {};
  const inputs: Record<string, unknown> = {};
  for (const outcome of needs) {
    outcomes[outcome.nodeId] = outcome;
    if (hasValue(outcome) || outcome.status === "tolerated") inputs[outcome.nodeId] = outcome.value;
  }
  const shared = { node, inputs, outcomes, readyAt };
  if (node.forEach === undefined) {
    return [{ ...shared, id: node.id, parent: undefined, item: undefined }];
  }
  return expandFanOut(node, inputs[node.forEach.need]).map(({ id, item }) => ({
    ...shared,
    id,
    item,
    parent: node.id,
  }));
}
