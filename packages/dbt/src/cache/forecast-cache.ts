import { type CacheStore, type Graph, peekCache } from "@mea-culpa/engine";
import type { Manifest } from "../manifest/manifest.ts";
import type { CacheForecast, DbtPlan } from "../plan/dbt-plan.ts";
import { findDataParents } from "../plan/executed-nodes.ts";
import { isCacheable } from "./cache-settings.ts";

/**
 * The plan with what a build would make of each node: reuse it, build it, or execute it in any case.
 * No database is asked, so a build that checks relations may still build what is called a hit.
 */
export async function forecastCache(
  plan: DbtPlan,
  {
    graph,
    store,
    manifest,
  }: { readonly graph: Graph; readonly store: CacheStore; readonly manifest: Manifest },
): Promise<DbtPlan> {
  const reusable = await peekCache(graph, { cache: store });
  const forecasts = new Map<string, CacheForecast>();
  const nodes = plan.nodes.map((planned) => {
    const { node } = planned;
    const parents = findDataParents(manifest, node.uniqueId).map(({ uniqueId }) => uniqueId);
    // A node that is built anew counts as changed for every node that reads it.
    const isAnyNew = parents.some((id) => (forecasts.get(id) ?? "hit") !== "hit");
    const isHit = reusable.has(node.uniqueId) && !isAnyNew;
    const cache = !isCacheable(node) ? "never" : isHit ? "hit" : "miss";
    forecasts.set(node.uniqueId, cache);
    return { ...planned, cache } as const;
  });
  return { ...plan, nodes };
}
