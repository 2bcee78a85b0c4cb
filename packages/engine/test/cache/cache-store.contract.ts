import type { CacheEntry, CacheStore } from "@mea-culpa/engine";
import { expect, test } from "vitest";

const entry: CacheEntry = {
  fingerprint: "f".repeat(64),
  nodeId: "node",
  value: { when: new Date(3), list: [1, undefined] },
  runId: "run",
  at: 12,
};

/** What every place to keep outcomes has to keep. */
export function keepsTheCacheContract(makeStore: () => CacheStore): void {
  test("gives back what was put, as it was", () => {
    const store = makeStore();
    store.put(entry);
    expect(store.get(entry.fingerprint)).toEqual(entry);
  });

  test("knows nothing of what was never put", () => {
    expect(makeStore().get("other")).toBeUndefined();
  });

  test("keeps the latest of two entries", () => {
    const store = makeStore();
    store.put(entry);
    store.put({ ...entry, value: "newer" });
    expect(store.get(entry.fingerprint)?.value).toBe("newer");
  });

  test("forgets what was deleted, and does not mind deleting nothing", () => {
    const store = makeStore();
    store.put(entry);
    store.delete(entry.fingerprint);
    store.delete(entry.fingerprint);
    expect(store.get(entry.fingerprint)).toBeUndefined();
  });

  test("hands out values that nobody can change for others", () => {
    const store = makeStore();
    store.put({ ...entry, value: { count: 1 } });
    Object.assign(Object(store.get(entry.fingerprint)?.value), { count: 2 });
    expect(store.get(entry.fingerprint)?.value).toEqual({ count: 1 });
  });
}
