import { serializeError } from "../errors/serialize-error.ts";
import { unreachable } from "../errors/unreachable.ts";
import type { Attempt, FailedAttempt } from "./attempt.ts";
import type { Outcome } from "./outcome.ts";
import type {
  SerializedAttempt,
  SerializedFailedAttempt,
  SerializedOutcome,
} from "./serialized-outcome.ts";

/** Makes an outcome fit for the journal and for other processes. */
export function serializeOutcome(outcome: Outcome): SerializedOutcome {
  const { children, ...rest } = outcome;
  const base = {
    ...(children === undefined ? {} : { children: children.map(serializeOutcome) }),
    attempts: outcome.attempts.map(serializeAttempt),
  };
  switch (rest.status) {
    case "succeeded":
    case "cached":
    case "skipped":
      return { ...rest, ...base };
    case "tolerated":
    case "failed":
      return { ...rest, ...base, error: serializeError(rest.error) };
    case "cancelled":
      return { ...rest, ...base, reason: serializeError(rest.reason) };
    default:
      return unreachable(rest);
  }
}

/** Makes a failed attempt fit for the journal. */
export function serializeFailedAttempt(attempt: FailedAttempt): SerializedFailedAttempt {
  return { ...attempt, error: serializeError(attempt.error) };
}

function serializeAttempt(attempt: Attempt): SerializedAttempt {
  return attempt.status === "failed" ? serializeFailedAttempt(attempt) : attempt;
}
