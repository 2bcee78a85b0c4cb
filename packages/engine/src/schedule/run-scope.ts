import type { CacheStore } from "../cache/cache-store.ts";
import type { Clock } from "../clock/clock.ts";
import type { ErrorClass } from "../errors/error-class.ts";
import type { RunEvent } from "../events/run-event.ts";
import type { RestoredRun } from "../journal/restore-run.ts";
import type { Limits } from "../limits/limits.ts";
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
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly limits: Limits;
  readonly cache: CacheStore | undefined;
  readonly runners: Readonly<Record<string, TaskRunner>>;
  readonly errorClasses: readonly ErrorClass[];
  readonly recorder: RunRecorder;
  /** What a resumed run knows from its journal; empty for a new run. */
  readonly restored: RestoredRun;
  /** Aborts when the run is cancelled or breaks down. */
  readonly signal: AbortSignal;
  /** Calls back when `signal` aborts, or at once if it has; answers with a way to stop listening. */
  readonly onCancel: (listener: (reason: unknown) => void) => () => void;
  readonly emit: (event: UnstampedEvent) => void;
}
