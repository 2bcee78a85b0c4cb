import type { NodeDefinition } from "../graph/node-definition.ts";
import type { Outcome } from "./outcome.ts";
import type { RunResult } from "./run-result.ts";

/** The outcome of a node under the type of its value. Throws a `RangeError` for a node of another graph. */
export function outcomeOf<Value>(
  result: RunResult,
  node: NodeDefinition<string, Value>,
): Outcome<Value> {
  const outcome = result.outcomes.get(node.id);
  if (outcome === undefined || !isOutcomeOf(outcome, node)) {
    throw new RangeError(`The run has no node "${node.id}".`);
  }
  return outcome;
}

/** A node's definition carries the type of what its work gives, and its id tells it apart. */
function isOutcomeOf<Value>(
  outcome: Outcome,
  node: NodeDefinition<string, Value>,
): outcome is Outcome<Value> {
  return outcome.nodeId === node.id;
}
