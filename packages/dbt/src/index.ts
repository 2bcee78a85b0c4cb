export { DbtOrchestrator } from "./orchestrate/dbt-orchestrator.ts";
export type {
  BuildRequest,
  DbtOrchestratorOptions,
  NamedConcurrency,
} from "./orchestrate/orchestrator-options.ts";
export type { BuildHooks, NodeHook } from "./orchestrate/build-hooks.ts";
export type { DbtCommand } from "./orchestrate/dbt-command.ts";
export { FailFastError } from "./orchestrate/fail-fast.ts";

export { Mode } from "@mea-culpa/engine";
export type { Manifest, ManifestNode, ResourceType, Severity } from "./manifest/manifest.ts";
export { ManifestError } from "./manifest/manifest-error.ts";
export type { DbtPlan, ExcludedNode, PlannedDbtNode } from "./plan/dbt-plan.ts";
export { planMermaid } from "./plan/formats/plan-mermaid.ts";
export { planTable } from "./plan/formats/plan-table.ts";
export type { TestStrategy } from "./plan/test-strategy.ts";

export type {
  DbtLine,
  DbtSession,
  Executor,
  Invocation,
  NodeRequest,
  RecordedResults,
} from "./executors/executor.ts";
export type { DbtStatus, NodeReport, PythonFailure, Unexecuted } from "./executors/messages.ts";
export { PythonHost, type PythonHostOptions } from "./executors/python-host.ts";

export type { BuildResult, HookFailure } from "./results/build-result.ts";
export type {
  CancelledNode,
  FailedNode,
  NodeAttempt,
  NodeResult,
  SkippedNode,
  SucceededNode,
  WarnedNode,
} from "./results/node-result.ts";
export { summaryMarkdown } from "./results/summary-markdown.ts";
export { summaryText } from "./results/summary-text.ts";

export { DbtNodeError } from "./errors/dbt-node-error.ts";
export { DbtWorkerDiedError } from "./errors/dbt-worker-died-error.ts";
export { HostError, type HostErrorCode } from "./errors/host-error.ts";
export { NotExecutedError } from "./errors/not-executed-error.ts";
export { PythonError } from "./errors/python-error.ts";
export { UsageError } from "./errors/usage-error.ts";
