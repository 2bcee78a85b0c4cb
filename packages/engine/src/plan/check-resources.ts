import type { NodeDefinition } from "../graph/node-definition.ts";
import type { TaskRunner } from "../runners/task-runner.ts";
import type { PlanProblem } from "./plan-problem.ts";
import { suggestName } from "./suggest-name.ts";

/** What a run has to offer to its nodes. */
export interface Resources {
  /** Capacity of each named limit. */
  readonly capacities: Readonly<Record<string, number>>;
  readonly runners: Readonly<Record<string, Pick<TaskRunner, "accepts">>>;
}

/** Limits exist and are large enough; the task runner exists and can do this kind of work. */
export function checkResources(
  { id, limits, isolation, work }: NodeDefinition,
  { capacities, runners }: Resources,
): PlanProblem[] {
  return [
    ...checkRunner({ id, isolation, work }, runners),
    ...Object.entries(limits).flatMap(([limit, units]) =>
      checkLimit({ node: id, limit, units }, capacities),
    ),
  ];
}

function checkLimit(
  { node, limit, units }: { readonly node: string; readonly limit: string; readonly units: number },
  capacities: Resources["capacities"],
): PlanProblem[] {
  const capacity = Object.hasOwn(capacities, limit) ? capacities[limit] : undefined;
  if (capacity === undefined) {
    const suggestion = suggestName(limit, Object.keys(capacities));
    return [{ kind: "unknown-limit", node, name: limit, suggestion }];
  }
  return units > capacity ? [{ kind: "limit-too-small", node, limit, units, capacity }] : [];
}

function checkRunner(
  { id, isolation, work }: Pick<NodeDefinition, "id" | "isolation" | "work">,
  runners: Resources["runners"],
): PlanProblem[] {
  const runner = Object.hasOwn(runners, isolation) ? runners[isolation] : undefined;
  if (runner === undefined) {
    const suggestion = suggestName(isolation, Object.keys(runners));
    return [{ kind: "unknown-isolation", node: id, name: isolation, suggestion }];
  }
  if (runner.accepts.includes(work.kind)) return [];
  const { accepts } = runner;
  return [{ kind: "work-refused", node: id, isolation, work: work.kind, accepts }];
}
