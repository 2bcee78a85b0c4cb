import type { DatabaseSync } from "node:sqlite";
import { deserialize, serialize } from "node:v8";
import type { CacheEntry, CacheStore } from "./cache-store.ts";

/** Proven outcomes in a journal's database. An entry that cannot be read is as good as none. */
export class SqliteCache implements CacheStore {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  get(fingerprint: string): CacheEntry | undefined {
    const row = this.#database
      .prepare("SELECT * FROM cache WHERE fingerprint = ?")
      .get(fingerprint);
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
  }

  put({ fingerprint, nodeId, runId, at, value }: CacheEntry): void {
    this.#database
      .prepare("INSERT OR REPLACE INTO cache VALUES (?, ?, ?, ?, ?)")
      .run(fingerprint, nodeId, runId, at, serialize(value));
  }

  delete(fingerprint: string): void {
    this.#database.prepare("DELETE FROM cache WHERE fingerprint = ?").run(fingerprint);
  }
}
