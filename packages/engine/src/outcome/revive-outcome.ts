import type { ErrorClass } from "../errors/error-class.ts";
import { reviveError } from "../errors/revive-error.ts";
import { unreachable } from "../errors/unreachable.ts";
import { nodeId } from "../graph/node-id.ts";
import type { Attempt, FailedAttempt } from "./attempt.ts";
import type { Outcome } from "./outcome.ts";
import type {
  SerializedAttempt,
  SerializedFailedAttempt,
  SerializedOutcome,
} from "./serialized-outcome.ts";

/** Puts a serialised outcome together again, its errors as instances of their classes. */
export function reviveOutcome(
  serialized: SerializedOutcome,
  classes: readonly ErrorClass[],
): Outcome {
  const { children, ...rest } = serialized;
  const base = {
    ...(children === undefined
      ? {}
      : { children: children.map((child) => reviveOutcome(child, classes)) }),
    nodeId: nodeId(serialized.nodeId),
    attempts: serialized.attempts.map((attempt) => reviveAttempt(attempt, classes)),
  };
  switch (rest.status) {
    case "succeeded":
    case "cached":
      return { ...rest, ...base };
    case "skipped":
      return {
        ...rest,
        ...base,
        parents: rest.parents.map(nodeId),
        rootCauses: rest.rootCauses.map(nodeId),
      };
    case "tolerated":
    case "failed":
      return { ...rest, ...base, error: reviveError(rest.error, classes) };
    case "cancelled":
      return { ...rest, ...base, reason: reviveError(rest.reason, classes) };
    default:
      return unreachable(rest);
  }
}

/** Puts a serialised failed attempt together again. */
export function reviveFailedAttempt(
  attempt: SerializedFailedAttempt,
  classes: readonly ErrorClass[],
): FailedAttempt {
  return { ...attempt, error: reviveError(attempt.error, classes) };
}

function reviveAttempt(attempt: SerializedAttempt, classes: readonly ErrorClass[]): Attempt {
  if (attempt.status === "failed") return reviveFailedAttempt(attempt, classes);
  const { number, startedAt, finishedAt } = attempt;
  return { status: attempt.status, number, startedAt, finishedAt };
}
