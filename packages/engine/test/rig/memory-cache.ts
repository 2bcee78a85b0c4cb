import { openJournal, type CacheStore } from "@mea-culpa/engine";

/** A cache that lives as long as the test. */
export function memoryCache(): CacheStore {
  return openJournal(":memory:").cache;
}
