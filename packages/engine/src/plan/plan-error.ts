import { describePlanProblem, type PlanProblem } from "./plan-problem.ts";

/** A graph that cannot be planned, with everything that is wrong with it. */
export class PlanError extends Error {
  override readonly name = "PlanError";
  readonly code = "INVALID_GRAPH";
  readonly isRetryable = false;
  readonly problems: readonly PlanProblem[];

  constructor(problems: readonly PlanProblem[]) {
    super(problems.map(describePlanProblem).join("\n"));
    this.problems = problems;
  }
}
