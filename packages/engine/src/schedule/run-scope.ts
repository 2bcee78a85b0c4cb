import type { CacheStore } from "../cache/cache-store.ts";
import type { Clock } from "../clock.ts";
import type { Environment } from "../environment.ts";
import { RetryError } from "../errors/engine-errors.ts";
import type { ErrorClass } from "../errors/revive-error.ts";
import type { RunEvent } from "../events/run-event.ts";
import type { RestoredRun } from "../journal/restore-run.ts";
import type { Limits } from "../limits/limits.ts";
import type { NodeId } from "../node-id.ts";
import type { Failed, Outcome } from "../outcome/outcome.ts";
import type { PlannedNode } from "../plan/plan-graph.ts";
import type { TaskRunner } from "../runners/task-runner.ts";
import type { RunRecorder } from "./run-recorder.ts";

/** An event before it is stamped with its run and moment. */
type UnstampedEvent = RunEvent extends infer Event
  ? Event extends RunEvent
    ? Omit<Event, "runId" | "at">
    : never
  : never;

/** What every part of one run shares. */
export interface RunScope {
  readonly runId: string;
  readonly graph: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly environment: Environment;
  readonly limits: Limits;
  readonly cache: CacheStore | undefined;
  readonly runners: Readonly<Record<string, TaskRunner>>;
  readonly errorClasses: readonly ErrorClass[];
  readonly recorder: RunRecorder;
  /** What a resumed run knows from its journal; empty for a new run. */
  readonly restored: RestoredRun;
  /** Aborts when the run is cancelled or breaks down. */
  readonly signal: AbortSignal;
  /** Calls back when `signal` aborts, or at once if it has; returns a way to stop listening. */
  readonly onCancel: (listener: (reason: unknown) => void) => () => void;
  readonly emit: (event: UnstampedEvent) => void;
}

/** Writes an outcome down, then tells of it. Nothing may act on the outcome before. */
export function settle<Settled extends Outcome>(
  scope: RunScope,
  { outcome, parent }: { readonly outcome: Settled; readonly parent?: NodeId | undefined },
): Settled {
  scope.recorder.nodeFinished(outcome);
  scope.emit({
    kind: "node-finished",
    nodeId: outcome.nodeId,
    ...(parent === undefined ? {} : { parent }),
    outcome,
  });
  return outcome;
}

/** The outcome of a node that has failed for good, and of which dependents may get `value` all the same. */
export function concludeFailure(
  failure: Omit<Failed, "status">,
  { continueOnError, value }: { readonly continueOnError: boolean; readonly value?: unknown },
): Outcome {
  return continueOnError && isTolerable(failure.error)
    ? { ...failure, status: "tolerated", value }
    : { ...failure, status: "failed" };
}

/** Asks the error itself: one that says `isTolerable: false` stops dependents in any case. */
function isTolerable(error: unknown): boolean {
  const last = error instanceof RetryError ? error.cause : error;
  return !(
    typeof last === "object" &&
    last !== null &&
    "isTolerable" in last &&
    last.isTolerable === false
  );
}

/** The task runner of a node; the plan has checked that it exists. */
export function findRunner({ runners }: Pick<RunScope, "runners">, node: PlannedNode): TaskRunner {
  const runner = runners[node.isolation];
  if (runner === undefined) throw new Error(`There is no task runner "${node.isolation}".`);
  return runner;
}
