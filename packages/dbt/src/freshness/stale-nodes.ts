import type { Manifest, ManifestNode } from "../manifest/manifest.ts";
import type { SourceRule } from "./freshness-rule.ts";
import { isFresh, type SourceFreshness } from "./source-freshness.ts";
import { sourcesAbove } from "./sources-above.ts";

/** By id, the nodes that are not to be executed, each with the stale sources that are the reason. */
export function staleNodes(
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
  for (const [id, sources] of sourcesAbove(manifest, ids)) {
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
