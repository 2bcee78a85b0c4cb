import type { Cached, Outcome, Succeeded } from "./outcome.ts";

/** Whether a node gave a value, by running or from the cache. */
export function hasValue<Value>(
  outcome: Outcome<Value>,
): outcome is Succeeded<Value> | Cached<Value> {
  return outcome.status === "succeeded" || outcome.status === "cached";
}
