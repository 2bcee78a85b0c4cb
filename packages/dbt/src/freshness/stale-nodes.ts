import type { Manifest, ManifestNode } from "../manifest/manifest.ts";
import { findNearest } from "../plan/order-nodes.ts";
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
  const nodes = [...manifest.nodes];
  const ruled = new Map(
    nodes.filter(([, node]) => node.resourceType === "source" && node.freshness !== undefined),
  );
  const order = new Map(nodes.map(([id, { dependsOn }]) => [id, dependsOn]));
  const findAbove = findNearest(order, new Set(ruled.keys()));
  return new Map(
    [...ids].map((id) => {
      const above = ruled.has(id) ? [id] : [...findAbove(id)];
      return [id, new Set(above.flatMap((source) => ruled.get(source) ?? []))];
    }),
  );
}
