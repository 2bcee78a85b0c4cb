import { reviveError, type ErrorClass } from "../errors/revive-error.ts";
import { serializeError, type SerializedError } from "../errors/serialize-error.ts";
import { toNodeId } from "../node-id.ts";
import type {
  Attempt,
  CancelledAttempt,
  FailedAttempt,
  Outcome,
  SucceededAttempt,
} from "./outcome.ts";

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
  }
}

/** Makes a failed attempt fit for the journal. */
export function serializeFailedAttempt(attempt: FailedAttempt): SerializedFailedAttempt {
  return { ...attempt, error: serializeError(attempt.error) };
}

function serializeAttempt(attempt: Attempt): SerializedAttempt {
  return attempt.status === "failed" ? serializeFailedAttempt(attempt) : attempt;
}

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
    nodeId: toNodeId(serialized.nodeId),
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
        parents: rest.parents.map(toNodeId),
        rootCauses: rest.rootCauses.map(toNodeId),
      };
    case "tolerated":
    case "failed":
      return { ...rest, ...base, error: reviveError(rest.error, classes) };
    case "cancelled":
      return { ...rest, ...base, reason: reviveError(rest.reason, classes) };
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
  return attempt.status === "failed" ? reviveFailedAttempt(attempt, classes) : attempt;
}

/** An outcome as a structured clone can carry it: errors are plain data. */
export type SerializedOutcome = SerializedOutcomeBase &
  (
    | { readonly status: "succeeded"; readonly value: unknown }
    | {
        readonly status: "cached";
        readonly value: unknown;
        readonly fingerprint: string;
        readonly provenBy: { readonly runId: string; readonly at: number };
      }
    | { readonly status: "tolerated"; readonly error: SerializedError; readonly value: unknown }
    | { readonly status: "failed"; readonly error: SerializedError }
    | {
        readonly status: "skipped";
        readonly parents: readonly string[];
        readonly rootCauses: readonly string[];
        readonly isTolerated: boolean;
      }
    | { readonly status: "cancelled"; readonly reason: SerializedError }
  );

interface SerializedOutcomeBase {
  readonly nodeId: string;
  readonly attempts: readonly SerializedAttempt[];
  readonly readyAt: number;
  readonly finishedAt: number;
  readonly children?: readonly SerializedOutcome[];
}

/** An attempt as a structured clone can carry it. */
type SerializedAttempt = SerializedFailedAttempt | SucceededAttempt | CancelledAttempt;

/** A failed attempt as a structured clone can carry it. */
export interface SerializedFailedAttempt extends FailedAttempt {
  readonly error: SerializedError;
}
