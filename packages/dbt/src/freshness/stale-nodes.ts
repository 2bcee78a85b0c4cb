import type { Manifest, ManifestNode } from "../manifest/manifest.ts";
import { isFresh, type SourceFreshness } from "./source-freshness.ts";

/**
 * Which of the sources above a node have to be fresh for it to run. A closed set. Sources without a
 * freshness rule of dbt's have no say.
 */
export const freshnessRules = ["all", "any"] as const;

export type SourceRule = (typeof freshnessRules)[number];

/** By id, the nodes that are not to be executed, each with the stale sources that are the reason. */
export function findStaleNodes(
  ids: readonly string[],
  {
    manifest,
    measured,
    rule,
  }: {
    readonly manifest: Manifest;
    readonly measured: ReadonlyMap<string, SourceFreshness>;
    readonly rule: SourceRule;
  },
): ReadonlyMap<string, readonly string[]> {
  const stale = new Map<string, readonly string[]>();
  for (const [id, sources] of findSourcesAbove(manifest, ids)) {
    const reasons = [...sources].filter(isStale).map(({ uniqueId }) => uniqueId);
    const isOut = rule === "all" ? reasons.length > 0 : reasons.length === sources.size;
    if (isOut && reasons.length > 0) stale.set(id, reasons.sort());
  }
  return stale;

  function isStale({ uniqueId }: ManifestNode): boolean {
    const freshness = measured.get(uniqueId);
    return freshness === undefined || !isFresh(freshness);
  }
}

/**
 * For each of the nodes, the sources with a freshness rule that its data comes from, directly or
 * through any number of other nodes, selected or not.
 */
export function findSourcesAbove(
  manifest: Manifest,
  ids: Iterable<string>,
): ReadonlyMap<string, ReadonlySet<ManifestNode>> {
  const above = new Map<string, ReadonlySet<ManifestNode>>();
  return new Map([...ids].map((id) => [id, findSources(id)]));

  /** Depth first, with a stack of its own for long chains. */
  function findSources(start: string): ReadonlySet<ManifestNode> {
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
