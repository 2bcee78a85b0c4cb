import type { NodeDefinition } from "./node-definition.ts";

/** A graph is data; `plan` checks it, `run` carries it out. */
export interface Graph {
  readonly name: string;
  readonly nodes: readonly NodeDefinition[];
}

/** Puts nodes together. Order among independent nodes is the order in which they are given. */
export function createGraph({
  name = "graph",
  nodes,
}: {
  readonly name?: string;
  readonly nodes: readonly NodeDefinition[];
}): Graph {
  return { name, nodes: [...nodes] };
}

/**
 * How a graph is walked. A closed set.
 *
 * - `PER_NODE`: eager; a node starts as soon as its own needs are done, there is no barrier.
 * - `PER_WAVE`: all runnable nodes of a wave are given to their task runner in one call, and the
 *   next wave begins when the whole wave is done.
 */
export const Mode = { PER_NODE: "PER_NODE", PER_WAVE: "PER_WAVE" } as const;

export type Mode = (typeof Mode)[keyof typeof Mode];
