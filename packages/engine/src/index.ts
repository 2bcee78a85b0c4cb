export { createGraph, type Graph } from "./graph/graph.ts";
export { defineFanOut, type FanOutOptions } from "./graph/define-fan-out.ts";
export { defineNode, type NodeOptions } from "./graph/define-node.ts";
export { Mode } from "./graph/mode.ts";
export { moduleTask, type ModuleTask, type ModuleTaskOptions } from "./graph/module-task.ts";
export type { InputsOf, Need } from "./graph/need.ts";
export type { NodeContext } from "./graph/node-context.ts";
export type { FanOut, NodeDefinition, NodeSettings } from "./graph/node-definition.ts";
export type { NodeId } from "./graph/node-id.ts";
export { payload, type Payload } from "./graph/payload.ts";
export type { Trigger } from "./graph/trigger.ts";
export type { FunctionWork, ModuleWork, PayloadWork, Work } from "./graph/work.ts";

export { planGraph } from "./plan/plan-graph.ts";
export type { Plan, PlannedNode } from "./plan/plan.ts";
export { PlanError } from "./plan/plan-error.ts";
export { describePlanProblem, type PlanProblem } from "./plan/plan-problem.ts";

export { resume, type ResumeOptions } from "./schedule/resume.ts";
export { run } from "./schedule/run.ts";
export type { RunOptions } from "./schedule/run-options.ts";

export type {
  Attempt,
  CancelledAttempt,
  FailedAttempt,
  SucceededAttempt,
} from "./outcome/attempt.ts";
export { hasValue } from "./outcome/has-value.ts";
export { outcomeOf } from "./outcome/outcome-of.ts";
export type {
  Cached,
  Cancelled,
  Failed,
  Outcome,
  OutcomeStatus,
  Skipped,
  Succeeded,
} from "./outcome/outcome.ts";
export type { RunResult } from "./outcome/run-result.ts";

export { inProcessRunner, type InProcessRunnerOptions } from "./runners/in-process-runner.ts";
export { processPool, type ProcessPoolOptions } from "./runners/process-pool.ts";
export type { TaskRunner } from "./runners/task-runner.ts";
export type { Task, TaskResult } from "./runners/task.ts";

export { inProcessLimits } from "./limits/in-process-limits.ts";
export type { LimitRequest, Limits, Release } from "./limits/limits.ts";

export type { RetryPolicy } from "./retry/retry-policy.ts";
export type { CacheSettings } from "./cache/cache-settings.ts";
export type { CacheEntry, CacheStore } from "./cache/cache-store.ts";
export { peekCache, type PeekOptions } from "./cache/peek-cache.ts";
export { memoryCache } from "./cache/memory-cache.ts";

export type { Journal, RunRecord } from "./journal/journal.ts";
export type { JournalEntry } from "./journal/journal-entry.ts";
export { JournalError, type JournalErrorCode } from "./journal/journal-error.ts";
export { openJournal, type OpenJournal, type OpenJournalOptions } from "./journal/open-journal.ts";
export type { Rerun } from "./journal/select-rerun.ts";
export type { ProcessIdentity, ProcessTable } from "./processes/process-table.ts";

export type { EventConsumer } from "./events/event-consumer.ts";
export type { ConsumerFailure } from "./events/emitter.ts";
export { eventToJson } from "./events/event-to-json.ts";
export { jsonLines, type TextSink } from "./events/json-lines.ts";
export {
  terminalProgress,
  type TerminalProgressOptions,
  type TerminalSink,
} from "./events/terminal-progress.ts";
export type {
  AttemptFailed,
  LogLine,
  LogStream,
  NodeFinished,
  NodeReady,
  NodeStarted,
  RunEvent,
  RunFinished,
  RunStarted,
} from "./events/run-event.ts";

export type { ErrorClass } from "./errors/error-class.ts";
export { FanOutError } from "./errors/fan-out-error.ts";
export { RetryError } from "./errors/retry-error.ts";
export { reviveError } from "./errors/revive-error.ts";
export { serializeError } from "./errors/serialize-error.ts";
export type { SerializedError } from "./errors/serialized-error.ts";
export { UncloneableValueError } from "./errors/uncloneable-value-error.ts";
export { TimeoutError } from "./errors/timeout-error.ts";
export { WorkerDiedError } from "./errors/worker-died-error.ts";

export { systemClock, type Clock } from "./clock/clock.ts";
