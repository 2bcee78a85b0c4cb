import type { Manifest } from "../manifest/manifest.ts";
import type { ExecutionGraph } from "./execution-graph.ts";

/**
 * The graph of the selected nodes. What isn't executed on its own (ephemeral models, sources,
 * nodes that are not selected) is passed through, however many of them lie in between: a node
 * waits for the nearest selected ancestors on every path.
 */
export function connectNodes(manifest: Manifest, selected: ReadonlySet<string>): ExecutionGraph {
  const nearest = new Map<string, ReadonlySet<string>>();
  const graph = new Map<string, ReadonlySet<string>>();
  for (const id of selected) {
    if (isExecuted(manifest, id)) graph.set(id, nearestAncestors(id));
  }
  return graph;

  /** Post-order with a stack of its own: chains of ten thousand models exist. */
  function nearestAncestors(start: string): ReadonlySet<string> {
    const stack = [start];
    const entered = new Set<string>();
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const parents = manifest.nodes.get(id)?.dependsOn ?? [];
      const missing = entered.has(id)
        ? []
        : parents.filter((parent) => !nearest.has(parent) && !stops(parent));
      entered.add(id);
      if (missing.length > 0) {
        stack.push(...missing.filter((parent) => !entered.has(parent)));
        continue;
      }
      stack.pop();
      const found = new Set<string>();
      for (const parent of parents) {
        if (stops(parent)) found.add(parent);
        else for (const ancestor of nearest.get(parent) ?? []) found.add(ancestor);
      }
      nearest.set(id, found);
    }
    return nearest.get(start) ?? new Set();
  }

  function stops(id: string): boolean {
    return selected.has(id) && isExecuted(manifest, id);
  }
}

/** Whether dbt runs something for the node itself. */
export function isExecuted(manifest: Manifest, id: string): boolean {
  const node = manifest.nodes.get(id);
  if (node === undefined) return false;
  switch (node.resourceType) {
    case "source":
    case "other":
      return false;
    case "model":
      return node.materialized !== "ephemeral";
    case "seed":
    case "snapshot":
    case "test":
    case "unit_test":
    case "function":
    case "saved_query":
    case "exposure":
      return true;
  }
}
