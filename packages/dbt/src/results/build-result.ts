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
  /** Hooks of the orchestrator's options that threw. They never fail a build. */
  readonly hookFailures: readonly HookFailure[];
  /** Milliseconds, from the start of dbt to its written results. */
  readonly duration: number;
}

/** A hook that threw. */
export interface HookFailure {
  readonly hook: string;
  readonly error: unknown;
}
