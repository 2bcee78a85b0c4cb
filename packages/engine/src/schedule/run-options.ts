import type { CacheStore } from "../cache/cache-store.ts";
import type { Clock } from "../clock.ts";
import type { Environment } from "../environment.ts";
import type { ErrorClass } from "../errors/revive-error.ts";
import type { EventConsumer } from "../events/run-event.ts";
import type { Mode } from "../graph/graph.ts";
import type { Journal } from "../journal/journal.ts";
import type { Limits } from "../limits/limits.ts";
import type { TaskRunner } from "../runners/task-runner.ts";

/** What a run is given; everything has a default. */
export interface RunOptions {
  /** `PER_NODE` by default. */
  readonly mode?: Mode;
  /** A random UUID by default. */
  readonly runId?: string;
  /**
   * Task runners by the name that nodes give as `isolation`, added to `in-process` and `process`.
   * Whoever makes a runner disposes of it; the run disposes only of its own default ones.
   */
  readonly runners?: Readonly<Record<string, TaskRunner>>;
  readonly limits?: Limits;
  /** Where every state change is written before it is acted on. */
  readonly journal?: Journal;
  /** Where outcomes of nodes with `cache` settings are kept. */
  readonly cache?: CacheStore;
  /** Cancels the run. */
  readonly signal?: AbortSignal;
  readonly consumers?: readonly EventConsumer[];
  /** Classes of errors to be revived as themselves from other processes and from the journal. */
  readonly errorClasses?: readonly ErrorClass[];
  /** Where nodes' variables are taken from; this process's environment by default. */
  readonly environment?: Environment;
  readonly clock?: Clock;
  /** Numbers in [0, 1), for the jitter of retries. */
  readonly random?: () => number;
}
