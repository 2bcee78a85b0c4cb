import type { NodeDefinition } from "./node-definition.ts";

/** A graph is data; `plan` checks it, `run` carries it out. */
export interface Graph {
  /** Shown in events and progress. */
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
