import type { CacheEntry, CacheStore } from "./cache-store.ts";

/** Keeps outcomes for as long as this process lives; values are cloned, so nobody can change them. */
export function memoryCache(): CacheStore {
  const entries = new Map<string, CacheEntry>();
  return {
    get: (fingerprint) => clone(entries.get(fingerprint)),
    put: (entry) => void entries.set(entry.fingerprint, structuredClone(entry)),
    delete: (fingerprint) => void entries.delete(fingerprint),
  };
}

function clone(entry: CacheEntry | undefined): CacheEntry | undefined {
  return entry === undefined ? undefined : structuredClone(entry);
}
