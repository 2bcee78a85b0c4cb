import type { ConsumerFailure } from "../events/emitter.ts";
import type { NodeDefinition } from "../graph/node-definition.ts";
import type { Outcome, OutcomeStatus, RunStatus } from "../outcome/outcome.ts";

/** What a run ends with. A run whose nodes failed is a result, not an exception. */
export interface RunResult {
  readonly runId: string;
  readonly status: RunStatus;
  readonly startedAt: number;
  readonly finishedAt: number;
  /** Planned nodes in the order of the graph, each fan-out followed by its children. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** How many of `outcomes` there are of each status. */
  readonly counts: Readonly<Record<OutcomeStatus, number>>;
  /** Event consumers that threw; they never break a run. */
  readonly consumerFailures: readonly ConsumerFailure[];
}

/** The outcome of a node under the type of its value. Throws a `RangeError` for a node of another graph. */
export function getOutcome<Value>(
  result: RunResult,
  node: NodeDefinition<string, Value>,
): Outcome<Value> {
  const outcome = result.outcomes.get(node.id);
  if (outcome === undefined || !belongsTo(outcome, node)) {
    throw new RangeError(`The run has no node "${node.id}".`);
  }
  return outcome;
}

/** A node's definition carries the type of what its work gives, and its id tells it apart. */
function belongsTo<Value>(
  outcome: Outcome,
  node: NodeDefinition<string, Value>,
): outcome is Outcome<Value> {
  return outcome.nodeId === node.id;
}
