import type { CacheOptions } from "../cache/cache-options.ts";
import type { DbtOrchestratorOptions } from "./orchestrator-options.ts";

/** The cache's options; undefined if nothing is to be reused. */
export function cacheOptionsOf({
  cache = false,
}: Pick<DbtOrchestratorOptions, "cache">): CacheOptions | undefined {
  if (typeof cache === "object") return cache;
  return cache ? {} : undefined;
}
