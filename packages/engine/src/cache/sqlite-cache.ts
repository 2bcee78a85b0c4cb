import type { DatabaseSync } from "node:sqlite";
import { deserialize, serialize } from "node:v8";
import type { CacheStore } from "./cache-store.ts";

/** Proven outcomes in a journal's database. An entry that cannot be read is as good as none. */
export function sqliteCache(database: DatabaseSync): CacheStore {
  return {
    get(fingerprint) {
      const row = database.prepare("SELECT * FROM cache WHERE fingerprint = ?").get(fingerprint);
      if (row === undefined || !(row["value"] instanceof Uint8Array)) return undefined;
      try {
        return {
          fingerprint,
          nodeId: String(row["node_id"]),
          runId: String(row["run_id"]),
          at: Number(row["at"]),
          value: deserialize(row["value"]),
        };
      } catch {
        return undefined;
      }
    },
    put({ fingerprint, nodeId, runId, at, value }) {
      database
        .prepare("INSERT OR REPLACE INTO cache VALUES (?, ?, ?, ?, ?)")
        .run(fingerprint, nodeId, runId, at, serialize(value));
    },
    delete(fingerprint) {
      database.prepare("DELETE FROM cache WHERE fingerprint = ?").run(fingerprint);
    },
  };
}
