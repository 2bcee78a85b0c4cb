export { createGraph, type Graph } from "./graph/graph.ts";
export { defineFanOut } from "./graph/define-fan-out.ts";
export { defineNode } from "./graph/define-node.ts";
export { Mode } from "./graph/mode.ts";
export { moduleTask } from "./graph/module-task.ts";
export type { NodeContext } from "./graph/node-context.ts";
export type { NodeDefinition } from "./graph/node-definition.ts";
export { payload } from "./graph/payload.ts";
export type { CacheSettings } from "./cache/cache-settings.ts";
export type { RetryPolicy } from "./retry/retry-policy.ts";

export { planGraph } from "./plan/plan-graph.ts";
export { PlanError } from "./plan/plan-error.ts";

export { resume } from "./schedule/resume.ts";
export { run } from "./schedule/run.ts";
export type { RunOptions } from "./schedule/run-options.ts";

export { hasFailed, hasValue } from "./outcome/has-value.ts";
export { outcomeOf } from "./outcome/outcome-of.ts";
export type { Outcome } from "./outcome/outcome.ts";
export type { RunResult } from "./outcome/run-result.ts";

export { inProcessRunner } from "./runners/in-process-runner.ts";
export { processPool } from "./runners/process-pool.ts";
export type { TaskRunner } from "./runners/task-runner.ts";
export type { Task, TaskResult } from "./runners/task.ts";

export { inProcessLimits } from "./limits/in-process-limits.ts";
export type { Limits } from "./limits/limits.ts";

export type { CacheEntry, CacheStore } from "./cache/cache-store.ts";
export { peekCache } from "./cache/peek-cache.ts";

export { JournalError } from "./journal/journal-error.ts";
export { openJournal, type OpenJournal } from "./journal/open-journal.ts";

export type { EventConsumer } from "./events/event-consumer.ts";
export { jsonLines } from "./events/json-lines.ts";
export type { RunEvent } from "./events/run-event.ts";
export { terminalProgress } from "./events/terminal-progress.ts";

export { RetryError } from "./errors/retry-error.ts";
export { RetryableError } from "./errors/retryable-error.ts";
export { serializeError } from "./errors/serialize-error.ts";

export { systemClock, type Clock } from "./clock/clock.ts";
