import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { deserialize, serialize } from "node:v8";
import type { CacheEntry, CacheStore } from "@mea-culpa/engine";
import { readMessage } from "../errors/read-message.ts";
import { UsageError } from "../errors/usage-error.ts";
import { makeSharedFolder } from "./shared-folder.ts";

/**
 * A row for each relation that stands in a database, and from what it was built. There is one row for a
 * relation, not one for each thing it ever was: a model that is edited, built and edited back has to
 * be built once more. And one for each place: which database was there when all this was so.
 */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS databases (
  place TEXT PRIMARY KEY,
  identity TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS placements (
  place TEXT NOT NULL,
  relation TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  node_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY (place, relation)
) STRICT`;

/** What stands in one database: the cache of the builds into it. */
export class Placements implements CacheStore, Disposable {
  readonly #database: DatabaseSync;
  readonly #place: string;
  readonly #findRelation: (nodeId: string) => string | undefined;

  /**
   * Opens the file, and makes it and its folder if need be. Several processes may have it open.
   *
   * @throws {UsageError} when it can't be written.
   */
  constructor({
    file,
    place,
    findRelation,
  }: {
    readonly file: string;
    /** Digest of where the database is. */
    readonly place: string;
    readonly findRelation: (nodeId: string) => string | undefined;
  }) {
    makeSharedFolder(dirname(file));
    this.#database = openWritable(file);
    this.#place = place;
    this.#findRelation = findRelation;
  }

  /**
   * Says which database is there now. If it was another one when something was last built there, nothing
   * of that is known to stand in this one.
   */
  meet(identity: string): void {
    const known = this.#database
      .prepare("SELECT identity FROM databases WHERE place = ?")
      .get(this.#place);
    if (known?.["identity"] === identity) return;
    this.#database.prepare("DELETE FROM placements WHERE place = ?").run(this.#place);
    this.#database
      .prepare("INSERT OR REPLACE INTO databases VALUES (?, ?)")
      .run(this.#place, identity);
  }

  get(fingerprint: string): CacheEntry | undefined {
    const row = this.#database
      .prepare("SELECT * FROM placements WHERE place = ? AND fingerprint = ?")
      .get(this.#place, fingerprint);
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
      // What cannot be read is as good as not there: the node is built.
      return undefined;
    }
  }

  put({ fingerprint, nodeId, runId, at, value }: CacheEntry): void {
    const relation = this.#findRelation(nodeId);
    if (relation === undefined) return;
    this.#database
      .prepare("INSERT OR REPLACE INTO placements VALUES (?, ?, ?, ?, ?, ?, ?)")
      .run(this.#place, relation, fingerprint, nodeId, runId, at, serialize(value));
  }

  delete(fingerprint: string): void {
    this.#database
      .prepare("DELETE FROM placements WHERE place = ? AND fingerprint = ?")
      .run(this.#place, fingerprint);
  }

  /** The run that built what stands there; undefined if nobody knows what does. */
  builtBy(nodeId: string): string | undefined {
    const row = this.#database
      .prepare("SELECT run_id FROM placements WHERE place = ? AND relation = ?")
      .get(this.#place, this.#findRelation(nodeId) ?? "");
    return row === undefined ? undefined : String(row["run_id"]);
  }

  /** Says that nobody knows what stands there: it is being built, or that failed. */
  forget(nodeId: string): void {
    const relation = this.#findRelation(nodeId);
    if (relation === undefined) return;
    this.#database
      .prepare("DELETE FROM placements WHERE place = ? AND relation = ?")
      .run(this.#place, relation);
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }
}

function openWritable(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { timeout: 10_000 });
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    database.exec(SCHEMA);
    return database;
  } catch (cause) {
    throw new UsageError(
      `${file} can not be written: ${readMessage(cause)}. It has to be told of every build, or a later one would reuse what is not there any more. Make it writable, name another one with --cache-file, or delete it.`,
      { cause },
    );
  }
}
