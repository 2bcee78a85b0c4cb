import type { Manifest, ManifestNode } from "../manifest/manifest.ts";

/**
 * For each of the nodes, the sources with a freshness rule that its data comes from, directly or
 * through any number of other nodes, selected or not.
 */
export function sourcesAbove(
  manifest: Manifest,
  ids: Iterable<string>,
): ReadonlyMap<string, ReadonlySet<ManifestNode>> {
  const above = new Map<string, ReadonlySet<ManifestNode>>();
  return new Map([...ids].map((id) => [id, sourcesOf(id)]));

  /** Depth first, with a stack of its own for long chains. */
  function sourcesOf(start: string): ReadonlySet<ManifestNode> {
    const stack = [start];
    const entered = new Set<string>();
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const parents = manifest.nodes.get(id)?.dependsOn ?? [];
      const open = parents.filter((parent) => !above.has(parent) && !entered.has(parent));
      if (!entered.has(id) && open.length > 0) {
        entered.add(id);
        stack.push(...open);
        continue;
      }
      stack.pop();
      if (!above.has(id)) above.set(id, union(id, parents));
    }
    return above.get(start) ?? new Set();
  }

  function union(id: string, parents: readonly string[]): ReadonlySet<ManifestNode> {
    const node = manifest.nodes.get(id);
    const isRuled = node?.resourceType === "source" && node.freshness !== undefined;
    return new Set([
      ...(isRuled ? [node] : []),
      ...parents.flatMap((parent) => [...(above.get(parent) ?? [])]),
    ]);
  }
}
