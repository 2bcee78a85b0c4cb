import type { Cached, Failed, Outcome, Succeeded, Tolerated } from "./outcome.ts";

/** Whether a node gave a value, by running or from the cache. */
export function hasValue<Value>(
  outcome: Outcome<Value>,
): outcome is Succeeded<Value> | Cached<Value> {
  return outcome.status === "succeeded" || outcome.status === "cached";
}

/** Whether a node failed, dependents going on or not. */
export function hasFailed<Value>(
  outcome: Outcome<Value>,
): outcome is Failed<Value> | Tolerated<Value> {
  return outcome.status === "failed" || outcome.status === "tolerated";
}
