export { DbtOrchestrator } from "./orchestrate/dbt-orchestrator.ts";
export type {
  BuildRequest,
  DbtOrchestratorOptions,
  Isolation,
  NamedConcurrency,
  RetryRequest,
} from "./orchestrate/orchestrator-options.ts";
export type { BuildHooks, NodeHook } from "./orchestrate/build-hooks.ts";
export type { DbtCommand } from "./orchestrate/dbt-flags.ts";
export { FailFastError } from "./orchestrate/run-in-session.ts";

export { Mode } from "@mea-culpa/engine";
export type { Manifest, ManifestNode, ResourceType, Severity } from "./manifest/manifest.ts";
export { ManifestError } from "./manifest/parse-manifest.ts";
export type { DbtPlan, ExcludedNode, PlannedDbtNode, TestStrategy } from "./plan/dbt-plan.ts";
export { planMermaid, planTable } from "./plan/plan-formats.ts";

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

export type { BuildEnd, BuildWindow } from "./windows/build-window.ts";
export { dagsterWindow, type DagsterWindowOptions } from "./windows/dagster-window.ts";
export { type Pipes, readPipes } from "./windows/dagster/pipes.ts";
export { pageWindow, type PageWindowOptions } from "./windows/page-window.ts";
export { prefectWindow, type PrefectWindowOptions } from "./windows/prefect-window.ts";
export { type PrefectSettings, readPrefectSettings } from "./windows/prefect/prefect-api.ts";
export { spansWindow } from "./windows/spans-window.ts";

export type { BuildResult, ConsumerFailure, HookFailure } from "./results/build-result.ts";
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

export {
  DbtNodeError,
  DbtWorkerDiedError,
  HostError,
  type HostErrorCode,
  NotExecutedError,
  PythonError,
} from "./executors/errors.ts";
export { UsageError } from "./errors/usage-error.ts";
