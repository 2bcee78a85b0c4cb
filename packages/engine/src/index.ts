export type { CacheEntry, CacheStore } from "./cache/cache-store.ts";
export { type Clock, systemClock } from "./clock.ts";
export { JournalError, RetryableError, RetryError } from "./errors/engine-errors.ts";
export { serializeError } from "./errors/serialize-error.ts";
export { type ProcessIdentity, type ProcessTable, systemProcessTable } from "./process-table.ts";
export { jsonLines } from "./events/json-lines.ts";
export { Outbox } from "./events/outbox.ts";
export { requestJson } from "./events/request-json.ts";
export type { EventConsumer, RunEvent } from "./events/run-event.ts";
export { terminalProgress } from "./events/terminal-progress.ts";
export { defineFanOut, defineNode } from "./graph/define-node.ts";
export { createGraph, type Graph, Mode } from "./graph/graph.ts";
export type { NodeContext } from "./graph/node-context.ts";
export type { CacheSettings, NodeDefinition } from "./graph/node-definition.ts";
export { moduleTask, payload } from "./graph/work.ts";
export { openJournal, type OpenJournal } from "./journal/open-journal.ts";
export { inProcessLimits, type Limits } from "./limits/limits.ts";
export { hasFailed, hasValue, type Outcome } from "./outcome/outcome.ts";
export { planGraph } from "./plan/plan-graph.ts";
export { PlanError } from "./plan/plan-problem.ts";
export type { RetryPolicy } from "./retry.ts";
export { inProcessRunner } from "./runners/in-process-runner.ts";
export { processPool } from "./runners/process-pool.ts";
export {
  reviveTask,
  type SerializedResult,
  type SerializedTask,
  serializeResult,
  serializeTask,
} from "./runners/task-codec.ts";
export type { Task, TaskResult, TaskRunner } from "./runners/task-runner.ts";
export type { RunOptions } from "./schedule/run-options.ts";
export { getOutcome, type RunResult } from "./schedule/run-result.ts";
export { resume, run } from "./schedule/run.ts";
export { peekCache } from "./schedule/unit-cache.ts";
