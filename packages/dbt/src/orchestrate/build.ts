import type { DbtSession } from "../executors/executor.ts";
import type { DbtPlan } from "../plan/dbt-plan.ts";
import type { BuildLimits } from "./open-limits.ts";
import type { BuildRequest, DbtOrchestratorOptions } from "./orchestrator-options.ts";

/** A planned build with all that it needs. */
export interface Build {
  readonly session: DbtSession;
  readonly plan: DbtPlan;
  readonly limits: BuildLimits;
  readonly options: DbtOrchestratorOptions;
  readonly request: BuildRequest;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}
