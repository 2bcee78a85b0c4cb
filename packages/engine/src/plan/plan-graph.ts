import type { Graph } from "../graph/graph.ts";
import { nodeId } from "../graph/node-id.ts";
import { defaultRetryPolicy } from "../retry/retry-policy.ts";
import { assignWaves } from "./assign-waves.ts";
import { checkNames } from "./check-names.ts";
import { checkResources, type Resources } from "./check-resources.ts";
import { checkSettings } from "./check-settings.ts";
import { findCycle } from "./find-cycle.ts";
import { PlanError } from "./plan-error.ts";
import type { Plan, PlannedNode } from "./plan.ts";

/**
 * Checks a graph and lays it out. Pure: the same graph gives the same plan, nothing is run. Given
 * `resources`, it also checks what nodes ask of limits and task runners. Throws a `PlanError` with
 * every problem at once.
 */
export function planGraph(graph: Graph, resources?: Resources): Plan {
  const problems = [
    ...checkNames(graph),
    ...graph.nodes.flatMap(checkSettings),
    ...(resources === undefined
      ? []
      : graph.nodes.flatMap((node) => checkResources(node, resources))),
  ];
  if (problems.length > 0) throw new PlanError(problems);

  const indexes = new Map(graph.nodes.map(({ id }, index) => [id, index]));
  const needs = graph.nodes.map((node) => node.needs.map((need) => indexes.get(need) ?? -1));
  const cycle = findCycle(needs);
  if (cycle !== undefined) {
    throw new PlanError([
      { kind: "cycle", path: cycle.map((index) => graph.nodes[index]?.id ?? "") },
    ]);
  }

  const dependents = invert(needs);
  const waves = assignWaves({ needs, dependents });
  const nodes = graph.nodes.map((node, index): PlannedNode => ({
    id: nodeId(node.id),
    index,
    wave: waves[index] ?? 0,
    work: node.work,
    needs: node.needs.map(nodeId),
    needIndexes: needs[index] ?? [],
    dependents: dependents[index] ?? [],
    trigger: node.trigger,
    forEach: node.forEach,
    continueOnError: node.continueOnError,
    retry: { ...defaultRetryPolicy, ...node.retry },
    timeout: node.timeout,
    limits: node.limits,
    isolation: node.isolation,
    environment: node.environment,
    cache: node.cache,
  }));
  return { name: graph.name, nodes, waves: groupByWave(nodes) };
}

function invert(needs: readonly (readonly number[])[]): number[][] {
  const dependents: number[][] = needs.map(() => []);
  for (const [index, each] of needs.entries()) {
    for (const need of each) dependents[need]?.push(index);
  }
  return dependents;
}

function groupByWave(nodes: readonly PlannedNode[]): PlannedNode[][] {
  const waves: PlannedNode[][] = [];
  for (const node of nodes) (waves[node.wave] ??= []).push(node);
  return waves;
}
