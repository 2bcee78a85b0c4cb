import type { CacheSettings } from "../cache/cache-settings.ts";
import type { RetryPolicy } from "../retry/retry-policy.ts";
import type { Trigger } from "./trigger.ts";
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
  /** Present on a fan-out: one child runs for each element of a need's value. */
  readonly forEach?: FanOut;
  /** Whether whatever needs it goes on when it has failed for good: it is then `tolerated`. */
  readonly continueOnError: boolean;
  readonly retry?: Partial<RetryPolicy>;
  /** Longest duration of one attempt, in milliseconds. */
  readonly timeout?: number;
  /** Units taken from each named limit while an attempt runs. */
  readonly limits: Readonly<Record<string, number>>;
  /** The name of the task runner that carries the node out. */
  readonly isolation: string;
  /** Names of the environment variables that the node may see. */
  readonly environment: readonly string[];
  readonly cache?: CacheSettings;
  /** Never present at run time; carries the type of the value to the nodes that need it. */
  readonly valueType?: Value;
}

/** Where a fan-out takes its elements from and what its children are called. */
export interface FanOut {
  /** The need whose value is the list. */
  readonly need: string;
  /** Names the child of an element, uniquely within the list; the index by default. */
  key(item: unknown, index: number): string;
}

/** The settings that plain nodes and fan-outs share. */
export interface NodeSettings<Tolerant extends boolean = boolean> {
  /**
   * Whether whatever needs the node goes on when it has failed for good, without its value; of a
   * fan-out, with the values of the other children. False by default.
   */
  readonly continueOnError?: Tolerant;
  readonly retry?: Partial<RetryPolicy>;
  /** Longest duration of one attempt, in milliseconds. */
  readonly timeout?: number;
  /** Names of limits, one unit of each, or units by name. */
  readonly limits?: readonly string[] | Readonly<Record<string, number>>;
  /** The name of a task runner: `in-process` (default), `process`, or one that was injected. */
  readonly isolation?: string;
  /** Names of the environment variables that the node may see; none by default. */
  readonly environment?: readonly string[];
  readonly cache?: CacheSettings;
}
