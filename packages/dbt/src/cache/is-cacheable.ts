import type { ManifestNode } from "../manifest/manifest.ts";

/** Materializations that leave the same rows however often they are built from the same inputs. */
const repeatable: ReadonlySet<string> = new Set(["table", "view", "materialized_view", "seed"]);

/**
 * Whether a node may be reused at all. Tests ask the data, snapshots record the moment, incremental
 * models add to what is there, and of custom materializations nobody knows: they are always executed.
 */
export function isCacheable({ resourceType, materialized, relationName }: ManifestNode): boolean {
  const isBuilt = resourceType === "model" || resourceType === "seed";
  return isBuilt && relationName !== undefined && repeatable.has(materialized);
}
