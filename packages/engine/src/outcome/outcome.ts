import type { NodeId } from "../graph/node-id.ts";
import type { Attempt } from "./attempt.ts";

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
export interface Succeeded<Value = unknown> extends OutcomeBase<Value> {
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
export interface Tolerated<Value = unknown> extends OutcomeBase<Value> {
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
export interface Skipped<Value = unknown> extends OutcomeBase<Value> {
  readonly status: "skipped";
  /** The direct needs that did not succeed. */
  readonly parents: readonly NodeId[];
  /** The failed nodes where it all began. */
  readonly rootCauses: readonly NodeId[];
}

/** The run was cancelled before the node was done. */
export interface Cancelled<Value = unknown> extends OutcomeBase<Value> {
  readonly status: "cancelled";
  readonly reason: unknown;
}
