import type { PlannedNode } from "../plan/plan.ts";
import type { TaskRunner } from "../runners/task-runner.ts";
import type { RunScope } from "./run-scope.ts";

/** The task runner of a node; the plan has checked that it exists. */
export function runnerOf({ runners }: Pick<RunScope, "runners">, node: PlannedNode): TaskRunner {
  const runner = runners[node.isolation];
  if (runner === undefined) throw new Error(`There is no task runner "${node.isolation}".`);
  return runner;
}
