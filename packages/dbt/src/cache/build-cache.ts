import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CacheSettings, CacheStore } from "@mea-culpa/engine";
import type { Beginning, DbtSession } from "../executors/executor.ts";
import type { ManifestNode } from "../manifest/manifest.ts";
import type { DbtPlan } from "../plan/dbt-plan.ts";
import { type CacheOptions, makeCacheSettings } from "./cache-settings.ts";
import { Placements } from "./placements.ts";

/** The cache as one build sees it. */
export interface BuildCache extends Disposable {
  /** Given to the engine; undefined for a build that reuses nothing. */
  readonly store: CacheStore | undefined;
  readonly cacheSettings: (node: ManifestNode) => CacheSettings | undefined;
  /** Says that a node's relation is being built. */
  readonly begin: (nodeId: string) => void;
  /** Says that it is built no longer, however that ended. */
  readonly end: (nodeId: string) => void;
  /** Says that a hook of the project changes a node's relation: until the build ends, nobody knows what it is. */
  readonly change: (nodeId: string) => void;
  /** Says that a node's relation is not what was believed. */
  readonly forget: (nodeId: string) => void;
}

/**
 * Opens the cache of a build. A build that reuses nothing still marks each relation that it builds
 * as unknown, if there is a cache file.
 */
export function openBuildCache({
  session,
  plan,
  options,
  stateFolder,
  loadedAt = new Map(),
  beginning,
  now,
  warn = () => undefined,
}: {
  readonly session: Pick<DbtSession, "manifest" | "facts" | "flags">;
  readonly plan: DbtPlan;
  readonly options: CacheOptions | undefined;
  /** The cache's file where the options name none. */
  readonly stateFolder: string;
  readonly loadedAt?: ReadonlyMap<string, string>;
  /** What the database was found to be; undefined for a plan, which asks none. */
  readonly beginning?: Beginning;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly warn?: (message: string) => void;
}): BuildCache {
  const { manifest, facts, flags } = session;
  const file = options?.file ?? join(stateFolder, "cache.sqlite");
  if (options === undefined && !existsSync(file)) return noCache;
  const placements = new Placements({
    file,
    place: facts.place,
    findRelation: (id) => manifest.nodes.get(id)?.relationName,
    warn,
  });
  if (beginning !== undefined) placements.meet(beginning.databases, now);
  const built = new Set<string>();
  const told = {
    begin: (id: string): void => {
      built.add(id);
      placements.begin(id);
    },
    end: (id: string): void => placements.end(id),
    // Before it is known which databases are there, no mark would be found by another build.
    change: (id: string): void =>
      beginning === undefined ? placements.forget(id) : placements.begin(id),
    forget: (id: string): void => placements.forget(id),
    [Symbol.dispose]: (): void => placements[Symbol.dispose](),
  };
  if (options === undefined) return { ...noCache, ...told };
  const planned = new Set(plan.nodes.map(({ node }) => node.uniqueId));
  if (flags.fullRefresh && beginning !== undefined) {
    for (const id of planned) placements.forget(id);
  }
  const exists = (id: string): boolean => beginning?.existing.has(id) !== false || built.has(id);
  const cacheSettings = makeCacheSettings({
    manifest,
    facts,
    placements,
    options,
    planned,
    isDeferred: flags.defer,
    loadedAt,
    exists,
  });
  return { store: placements, cacheSettings, ...told };
}

const noCache: BuildCache = {
  store: undefined,
  cacheSettings: () => undefined,
  begin: () => undefined,
  end: () => undefined,
  change: () => undefined,
  forget: () => undefined,
  [Symbol.dispose]: () => undefined,
};
