import type { NodeId } from "../node-id.ts";

/** How a node ended. Every planned node has exactly one, and so has every child of a fan-out. */
export type Outcome<Value = unknown> =
  | Succeeded<Value>
  | Cached<Value>
  | Tolerated<Value>
  | Failed<Value>
  | Skipped<Value>
  | Cancelled<Value>;

/** The tags of the union, in the order in which summaries list them. */
export type OutcomeStatus = Outcome["status"];

interface OutcomeBase<Value = unknown> {
  readonly nodeId: NodeId;
  readonly attempts: readonly Attempt[];
  /** When the last need was done, in milliseconds since the Unix epoch. */
  readonly readyAt: number;
  readonly finishedAt: number;
  /** On a fan-out: the outcomes of its children, in the order of the elements. */
  readonly children?: readonly Outcome<ElementOf<Value>>[];
}

/** What the children of a fan-out with the list `Value` give. */
type ElementOf<Value> = Value extends readonly (infer Element)[] ? Element : unknown;

/** The node ran and gave a value. */
interface Succeeded<Value = unknown> extends OutcomeBase<Value> {
  readonly status: "succeeded";
  readonly value: Value;
}

/** The node did not run: an earlier outcome with the same fingerprint holds. */
export interface Cached<Value = unknown> extends OutcomeBase<Value> {
  readonly status: "cached";
  readonly value: Value;
  readonly fingerprint: string;
  /** The run that computed the value, and when. */
  readonly provenBy: { readonly runId: string; readonly at: number };
}

/** It failed as a `Failed` did, but says `continueOnError`: whatever needs it goes on. */
interface Tolerated<Value = unknown> extends OutcomeBase<Value> {
  readonly status: "tolerated";
  readonly error: unknown;
  /** What dependents are given: nothing, or of a fan-out the values of those children that gave one. */
  readonly value: Value | undefined;
}

/** The last attempt failed. `error` is what it threw, or a `RetryError` if there were several. */
export interface Failed<Value = unknown> extends OutcomeBase<Value> {
  readonly status: "failed";
  readonly error: unknown;
}

/** The node could not run because of others. */
interface Skipped<Value = unknown> extends OutcomeBase<Value> {
  readonly status: "skipped";
  /** The direct needs that did not succeed. */
  readonly parents: readonly NodeId[];
  /** The failed nodes where it all began. */
  readonly rootCauses: readonly NodeId[];
  /** Whether whatever needs it went on: it says `continueOnError`, and only its own checks failed. */
  readonly isTolerated: boolean;
}

/** The run was cancelled before the node was done. */
interface Cancelled<Value = unknown> extends OutcomeBase<Value> {
  readonly status: "cancelled";
  readonly reason: unknown;
}

/** One try of a node. Times are milliseconds since the Unix epoch. */
export type Attempt = SucceededAttempt | FailedAttempt | CancelledAttempt;

interface AttemptTimes {
  /** 1 for the first attempt. */
  readonly number: number;
  readonly startedAt: number;
  readonly finishedAt: number;
}

/** An attempt that gave a value. */
export interface SucceededAttempt extends AttemptTimes {
  readonly status: "succeeded";
}

/** An attempt that threw, timed out or lost its process; `error` says which. */
export interface FailedAttempt extends AttemptTimes {
  readonly status: "failed";
  readonly error: unknown;
}

/** An attempt that was under way when the run was cancelled. */
export interface CancelledAttempt extends AttemptTimes {
  readonly status: "cancelled";
}

/** What dependents are given of these outcomes, by id; those of failures that stop them are absent. */
export function collectInputs(outcomes: Iterable<Outcome>): Record<string, unknown> {
  const inputs: Record<string, unknown> = {};
  for (const outcome of outcomes) {
    if (hasValue(outcome) || outcome.status === "tolerated") inputs[outcome.nodeId] = outcome.value;
  }
  return inputs;
}

/** Whether a node gave a value, by running or from the cache. */
export function hasValue<Value>(
  outcome: Outcome<Value>,
): outcome is Succeeded<Value> | Cached<Value> {
  return outcome.status === "succeeded" || outcome.status === "cached";
}

/** Whether dependents go on after an outcome, by its value or without one. */
export function letsGoOn(outcome: Outcome): boolean {
  if (outcome.status === "skipped") return outcome.isTolerated;
  return hasValue(outcome) || outcome.status === "tolerated";
}

/** Whether a node failed, dependents going on or not. */
export function hasFailed<Value>(
  outcome: Outcome<Value>,
): outcome is Failed<Value> | Tolerated<Value> {
  return outcome.status === "failed" || outcome.status === "tolerated";
}

/** How a run ended: `succeeded` only if every node succeeded or came from the cache. */
export type RunStatus = "succeeded" | "failed" | "cancelled";

/** How many outcomes there are of each status. */
export function countOutcomes(outcomes: Iterable<Outcome>): Record<OutcomeStatus, number> {
  const counts = { succeeded: 0, cached: 0, tolerated: 0, failed: 0, skipped: 0, cancelled: 0 };
  for (const { status } of outcomes) counts[status] += 1;
  return counts;
}

/** A run is as good as its worst node: a tolerated failure is one, and cancellation outweighs all. */
export function decideStatus(counts: Readonly<Record<OutcomeStatus, number>>): RunStatus {
  if (counts.cancelled > 0) return "cancelled";
  return counts.tolerated + counts.failed + counts.skipped > 0 ? "failed" : "succeeded";
}
