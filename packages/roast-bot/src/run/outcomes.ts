import {
  getOutcome,
  hasValue,
  type NodeDefinition,
  RetryError,
  type RunResult,
} from "@mea-culpa/engine";

/** What a node gave; undefined where it gave nothing. */
export function findValue<Value>(
  result: RunResult,
  node: NodeDefinition<string, Value>,
): Value | undefined {
  const outcome = getOutcome(result, node);
  return hasValue(outcome) ? outcome.value : undefined;
}

/** Of several attempts the last one's error is told. */
export function lastError(error: unknown): unknown {
  return error instanceof RetryError ? error.cause : error;
}
