import type { Graph } from "../graph/graph.ts";
import type { NodeDefinition } from "../graph/node-definition.ts";
import { toNodeId, type NodeId } from "../node-id.ts";
import { defaultRetryPolicy, type RetryPolicy } from "../retry.ts";
import { checkNames, checkResources, checkSettings, type Resources } from "./check-graph.ts";
import { findCycle } from "./find-cycle.ts";
import { PlanError } from "./plan-problem.ts";

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
    ...node,
    id: toNodeId(node.id),
    index,
    wave: waves[index] ?? 0,
    needs: node.needs.map(toNodeId),
    needIndexes: needs[index] ?? [],
    dependents: dependents[index] ?? [],
    retry: { ...defaultRetryPolicy, ...node.retry },
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

/** A graph that was checked: every name resolved, every setting filled in. */
export interface Plan {
  readonly name: string;
  /** In the order of the graph. */
  readonly nodes: readonly PlannedNode[];
  /** Nodes by wave: each wave needs only nodes of earlier ones. */
  readonly waves: readonly (readonly PlannedNode[])[];
}

/** A node with its place in the graph. */
export interface PlannedNode extends Omit<NodeDefinition, "id" | "needs" | "retry"> {
  readonly id: NodeId;
  /** Position in `plan.nodes`. */
  readonly index: number;
  /** 0 for nodes without needs, else one more than the latest wave among the needs. */
  readonly wave: number;
  readonly needs: readonly NodeId[];
  /** Positions in `plan.nodes` of the needs, and of the nodes that need this one. */
  readonly needIndexes: readonly number[];
  readonly dependents: readonly number[];
  readonly retry: RetryPolicy;
}

/**
 * The wave of each node of an acyclic graph: 0 without needs, else one more than the latest wave
 * among its needs (Kahn's algorithm, by levels).
 */
function assignWaves({
  needs,
  dependents,
}: {
  readonly needs: readonly (readonly number[])[];
  readonly dependents: readonly (readonly number[])[];
}): readonly number[] {
  const waves = needs.map(() => 0);
  const open = needs.map((each) => each.length);
  const queue = open.flatMap((count, index) => (count === 0 ? [index] : []));
  for (const index of queue) {
    for (const dependent of dependents[index] ?? []) {
      waves[dependent] = Math.max(waves[dependent] ?? 0, (waves[index] ?? 0) + 1);
      open[dependent] = (open[dependent] ?? 0) - 1;
      if (open[dependent] === 0) queue.push(dependent);
    }
  }
  return waves;
}
