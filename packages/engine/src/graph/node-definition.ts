import type { LimitUnits } from "../limits/limits.ts";
import type { RetryPolicy } from "../retry.ts";
import type { Work } from "./work.ts";

/**
 * A node as data: what `defineNode` and `defineFanOut` return and `createGraph` takes. `Id` and
 * `Value` let later nodes see the value under the right name and type.
 */
export interface NodeDefinition<Id extends string = string, Value = unknown> {
  readonly id: Id;
  readonly work: Work;
  /** Ids of the nodes that must have an outcome before this one may start. */
  readonly needs: readonly string[];
  readonly trigger: Trigger;
  /** Those of `needs` that check this node: it is skipped for them, but that is its own failure. */
  readonly checks: readonly string[];
  /** Present on a fan-out: one child runs for each element of a need's value. */
  readonly forEach?: FanOut;
  /** Whether whatever needs it goes on when it has failed for good, or is skipped for its checks alone. */
  readonly continueOnError: boolean;
  readonly retry?: Partial<RetryPolicy>;
  /** Longest duration of one attempt, in milliseconds. */
  readonly timeout?: number;
  /** Units taken from each named limit while an attempt runs. */
  readonly limits: LimitUnits;
  /** The name of the task runner that carries the node out. */
  readonly isolation: string;
  /** Names of the environment variables that the node may see. */
  readonly environment: readonly string[];
  readonly cache?: CacheSettings;
  /** Never present at run time; carries the type of the value to the nodes that need it. */
  readonly valueType?: Value;
}

/** Where a fan-out takes its elements from and what its children are called. */
interface FanOut {
  readonly need: string;
  /** Names the child of an element, uniquely within the list; the index by default. */
  key(item: unknown, index: number): string;
}

/** The settings that plain nodes and fan-outs share. */
export interface NodeSettings<Tolerant extends boolean = boolean> extends Pick<
  NodeDefinition,
  "retry" | "timeout" | "cache"
> {
  /**
   * Whether whatever needs the node goes on when it has failed for good, without its value; of a
   * fan-out, with the values of the other children. False by default.
   */
  readonly continueOnError?: Tolerant;
  /** Names of limits, one unit of each, or units by name. */
  readonly limits?: readonly string[] | LimitUnits;
  /** The name of a task runner: `in-process` (default), `process`, or one that was injected. */
  readonly isolation?: string;
  /** Names of the environment variables that the node may see; none by default. */
  readonly environment?: readonly string[];
}

/** How the outcome of a node may be reused by later runs. */
export interface CacheSettings {
  /** Changes when the code of the node changes what it computes; part of the fingerprint. */
  readonly version: string;
  /**
   * Ids of the needs whose values are part of the fingerprint; all needs by default. The others only
   * say when the node may run.
   */
  readonly needs?: readonly string[];
  /** Oldest age of a reusable outcome, in milliseconds; any age by default. */
  readonly maximumAge?: number;
  /** Facts of the world outside that the value depends on; the answer joins the fingerprint. */
  readonly facts?: (inputs: Readonly<Record<string, unknown>>) => unknown;
  /**
   * Whether what the value speaks of is really there. Asked before an outcome is stored and again
   * before it is reused; an outcome without proof is neither.
   */
  readonly verify?: (value: unknown) => boolean | PromiseLike<boolean>;
}

/**
 * When a node may start, once all its needs have an outcome.
 *
 * - `all-succeeded`: every need succeeded, came from the cache or is a tolerated failure; otherwise
 *   the node is skipped.
 * - `all-finished`: whatever the needs' outcomes are (clean-up, reports, heartbeats).
 */
export type Trigger = "all-succeeded" | "all-finished";

/** A node is needed by its definition (its value is then typed) or by its id alone. */
export type Need = string | NodeDefinition;

type IdOf<N> = N extends NodeDefinition<infer Id> ? Id : N extends string ? N : never;
type ValueOf<N> = N extends NodeDefinition<string, infer Value> ? Value : unknown;

/** The values of `Needs` by id; under `all-finished` each may be missing. */
export type InputsOf<
  Needs extends readonly Need[],
  When extends Trigger,
> = When extends "all-finished"
  ? { readonly [N in Needs[number] as IdOf<N>]?: ValueOf<N> }
  : { readonly [N in Needs[number] as IdOf<N>]: ValueOf<N> };

/** The id by which a need is known. */
export function toNeedId(need: Need): string {
  return typeof need === "string" ? need : need.id;
}
