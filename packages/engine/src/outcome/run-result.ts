import type { ConsumerFailure } from "../events/emitter.ts";
import type { Outcome, OutcomeStatus } from "./outcome.ts";

/** What a run ends with. A run whose nodes failed is a result, not an exception. */
export interface RunResult {
  readonly runId: string;
  /** `succeeded` only if every node succeeded or came from the cache. */
  readonly status: "succeeded" | "failed" | "cancelled";
  readonly startedAt: number;
  readonly finishedAt: number;
  /** Planned nodes in the order of the graph, each fan-out followed by its children. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** How many of `outcomes` there are of each status. */
  readonly counts: Readonly<Record<OutcomeStatus, number>>;
  /** Event consumers that threw; they never break a run. */
  readonly consumerFailures: readonly ConsumerFailure[];
}
