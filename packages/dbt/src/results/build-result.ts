import type { HostError } from "../executors/errors.ts";
import type { SourceFreshness } from "../freshness/source-freshness.ts";
import type { DbtPlan } from "../plan/dbt-plan.ts";
import type { NodeResult } from "./node-result.ts";

/** What a build ends with. A build whose nodes failed is a result, not an exception. */
export interface BuildResult {
  readonly runId: string;
  /** `failed` also when a hook of the project (on-run-start, on-run-end) failed. */
  readonly status: "succeeded" | "failed" | "cancelled";
  readonly plan: DbtPlan;
  /** By unique id, in the order of the plan. */
  readonly nodes: ReadonlyMap<string, NodeResult>;
  /** The sources whose freshness this build measured, by unique id; empty unless it was asked to. */
  readonly sources: ReadonlyMap<string, SourceFreshness>;
  /** The project's own hooks that dbt says failed. */
  readonly failedOperations: readonly string[];
  /** Why dbt as a whole gave up after nodes had been executed: what it writes at the end may be missing. */
  readonly hostError?: HostError | undefined;
  /** Hooks of the orchestrator's options that threw. They never fail a build. */
  readonly hookFailures: readonly HookFailure[];
  /** Consumers of events, windows among them, that failed or lost something. They never fail a build. */
  readonly consumerFailures: readonly ConsumerFailure[];
  /** Milliseconds, from the start of dbt to its written results. */
  readonly duration: number;
}

export interface HookFailure {
  readonly hook: string;
  readonly error: unknown;
}

export interface ConsumerFailure {
  readonly consumer: string;
  /** What it threw first. */
  readonly error: unknown;
}

/**
 * How a build as a whole ended. What was skipped because of a stale source is as it was ordered; a
 * source that could not be measured is a failure.
 */
export function judgeBuild({
  nodes,
  sources,
  failedOperations,
  hostError,
}: Pick<
  BuildResult,
  "nodes" | "sources" | "failedOperations" | "hostError"
>): BuildResult["status"] {
  const results = [...nodes.values()];
  const hasFailed =
    hostError !== undefined ||
    failedOperations.length > 0 ||
    [...sources.values()].some(({ kind }) => kind === "unmeasured") ||
    results.some(
      (one) =>
        one.status === "failed" ||
        (one.status === "skipped" && one.rootCauses.some((id) => !sources.has(id))),
    );
  if (results.some(({ status }) => status === "cancelled"))
    return hasFailed ? "failed" : "cancelled";
  return hasFailed ? "failed" : "succeeded";
}
