import type { NodeId } from "../graph/node-id.ts";
import { hasValue } from "../outcome/has-value.ts";
import type { Outcome } from "../outcome/outcome.ts";
import type { PlannedNode } from "../plan/plan.ts";

/** What to do with a node all of whose needs have an outcome. */
export type StartDecision =
  | { readonly kind: "start" }
  | {
      readonly kind: "skip";
      readonly parents: readonly NodeId[];
      readonly rootCauses: readonly NodeId[];
    };

/** Holds a node's trigger against the outcomes of its needs; a tolerated failure stops nothing. */
export function decideStart(
  { trigger }: Pick<PlannedNode, "trigger">,
  needs: readonly Outcome[],
): StartDecision {
  if (trigger === "all-finished") return { kind: "start" };
  const missing = needs.filter((need) => !hasValue(need) && need.status !== "tolerated");
  if (missing.length === 0) return { kind: "start" };
  return {
    kind: "skip",
    parents: missing.map(({ nodeId }) => nodeId),
    rootCauses: [...new Set(missing.flatMap(rootCausesOf))],
  };
}

function rootCausesOf(outcome: Outcome): readonly NodeId[] {
  return outcome.status === "skipped" ? outcome.rootCauses : [outcome.nodeId];
}
