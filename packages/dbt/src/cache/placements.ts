import { randomUUID } from "node:crypto";
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
 * be built once more. And one for each database that was met at a place that a profile names. A row without a
 * fingerprint says that a build is at it: `run_id` is a name that the build has for itself, or `CONTESTED`.
 */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS meetings (
  place TEXT NOT NULL,
  identity TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (place, identity)
) STRICT;
CREATE TABLE IF NOT EXISTS placements (
  place TEXT NOT NULL, -- the database's identity
  relation TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  node_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY (place, relation)
) STRICT`;

/** Two builds are, or were, at one relation at the same time: nobody knows whose rows stand there. */
const CONTESTED = "contested";

/** Milliseconds after which a database that no build met any more is taken for dropped. */
const FORGOTTEN_AFTER = 90 * 24 * 60 * 60 * 1000;

/** What stands in one database: the cache of the builds into it. */
export class Placements implements CacheStore, Disposable {
  readonly #database: DatabaseSync;
  readonly #place: string;
  /** The database: two places may be one and the same. */
  #identity: string;
  readonly #findRelation: (nodeId: string) => string | undefined;
  readonly #file: string;
  /** What this build calls itself. */
  readonly #name: string = randomUUID();
  #hasBegun = false;
  readonly #warn: (message: string) => void;

  /**
   * Opens the file, and makes it and its folder if need be. Several processes may have it open.
   *
   * @throws {UsageError} when it can't be written.
   */
  constructor({
    file,
    place,
    findRelation,
    warn,
  }: {
    readonly file: string;
    /** Digest of where the database is, by what the profile says. */
    readonly place: string;
    readonly findRelation: (nodeId: string) => string | undefined;
    /** Is told that what was built can't be kept, for lack of room, say: it is built again. */
    readonly warn: (message: string) => void;
  }) {
    this.#file = file;
    this.#warn = warn;
    makeSharedFolder(dirname(file));
    this.#database = openWritable(file);
    this.#place = place;
    const known = this.#database
      .prepare("SELECT identity FROM meetings WHERE place = ? ORDER BY at DESC")
      .get(place);
    this.#identity = known === undefined ? place : String(known["identity"]);
    this.#findRelation = findRelation;
  }

  /**
   * Says which databases are there now, attached to each other; empty if nothing tells. What was built in others
   * that were there before is not known to stand in these, and what was built in these by another name is. Forgets
   * databases that were met by no build for long.
   *
   * @throws {UsageError} when it can't be written.
   */
  meet(databases: readonly string[], now: number): void {
    this.#identity = databases.join(" ") || this.#place;
    this.#write(() => {
      this.#database
        .prepare("INSERT OR REPLACE INTO meetings VALUES (?, ?, ?)")
        .run(this.#place, this.#identity, now);
      this.#database.prepare("DELETE FROM meetings WHERE at < ?").run(now - FORGOTTEN_AFTER);
      this.#database.exec(
        "DELETE FROM placements WHERE place NOT IN (SELECT identity FROM meetings)",
      );
    });
  }

  get(fingerprint: string): CacheEntry | undefined {
    const row = this.#database
      .prepare("SELECT * FROM placements WHERE place = ? AND fingerprint = ?")
      .get(this.#identity, fingerprint);
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

  /** Keeps what a build has begun and ended, if no other was at it meanwhile. */
  put({ fingerprint, nodeId, runId, at, value }: CacheEntry): void {
    const relation = this.#findRelation(nodeId);
    if (relation === undefined) return;
    const row = [fingerprint, nodeId, runId, at, serialize(value)];
    try {
      this.#database
        .prepare(
          "UPDATE placements SET fingerprint = ?, node_id = ?, run_id = ?, at = ?, value = ? WHERE place = ? AND relation = ? AND fingerprint = '' AND run_id = ?",
        )
        .run(...row, this.#identity, relation, this.#name);
    } catch (error) {
      this.#tellUnkept(nodeId, error);
    }
  }

  /** Nothing is left to be deleted: what is begun is forgotten. */
  delete(): void {}

  /** The run that built what stands there; undefined if nobody knows what does. */
  builtBy(nodeId: string): string | undefined {
    const { fingerprint, run } = this.#find(this.#findRelation(nodeId)) ?? {};
    return fingerprint === "" ? undefined : run;
  }

  /**
   * Says that this build is at it, and that so nobody knows what stands there. Where it finds another build at it, or
   * over in this very moment, neither will know.
   *
   * @throws {UsageError} when it can't be written.
   */
  begin(nodeId: string): void {
    this.forget(nodeId);
    const relation = this.#findRelation(nodeId);
    if (relation === undefined) return;
    this.#hasBegun = true;
    try {
      this.#database
        .prepare(
          "INSERT INTO placements VALUES (?, ?, '', ?, ?, 0, x'') ON CONFLICT DO UPDATE SET run_id = ?, fingerprint = '', value = x'' WHERE run_id <> excluded.run_id",
        )
        .run(this.#identity, relation, nodeId, this.#name, CONTESTED);
    } catch (error) {
      this.#tellUnkept(nodeId, error);
    }
  }

  /**
   * Says that this build is no longer at it. If another has been meanwhile, the rows may be of either, whatever it
   * believes.
   *
   * @throws {UsageError} when it can't be written.
   */
  end(nodeId: string): void {
    const relation = this.#findRelation(nodeId);
    if (relation === undefined) return;
    const { fingerprint, run } = this.#find(relation) ?? {};
    if (fingerprint === "" && run === this.#name) return;
    this.#remove(relation, "");
  }

  /**
   * Says that nobody knows what stands there. Nor is it known in a build that has one of these databases beside
   * others.
   *
   * @throws {UsageError} when it can't be written.
   */
  forget(nodeId: string): void {
    const relation = this.#findRelation(nodeId);
    if (relation !== undefined) this.#remove(relation, this.#identity);
  }

  /** Removes a relation's rows wherever one of the databases is, but for what says in `kept` that a build is at it. */
  #remove(relation: string, kept: string): void {
    this.#write(() => {
      const remove = this.#database.prepare(
        "DELETE FROM placements WHERE relation = ? AND NOT (place = ? AND fingerprint = '') AND place IN (SELECT identity FROM meetings WHERE instr(' ' || identity || ' ', ' ' || ? || ' '))",
      );
      for (const database of this.#identity.split(" ")) remove.run(relation, kept, database);
    });
  }

  #find(relation = ""): { readonly fingerprint: string; readonly run: string } | undefined {
    const row = this.#database
      .prepare("SELECT fingerprint, run_id FROM placements WHERE place = ? AND relation = ?")
      .get(this.#identity, relation);
    return row && { fingerprint: String(row["fingerprint"]), run: String(row["run_id"]) };
  }

  #tellUnkept(nodeId: string, cause: unknown): void {
    this.#warn(`${this.#file} can not be written: ${readMessage(cause)}. ${nodeId} is not reused.`);
  }

  #write(act: () => void): void {
    try {
      act();
    } catch (cause) {
      throw unwritable(this.#file, cause);
    }
  }

  [Symbol.dispose](): void {
    try {
      if (this.#hasBegun) {
        this.#database
          .prepare("DELETE FROM placements WHERE fingerprint = '' AND run_id = ?")
          .run(this.#name);
      }
    } catch {
      // What is left says that nobody knows, which is so.
    }
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
    throw unwritable(file, cause);
  }
}

function unwritable(file: string, cause: unknown): UsageError {
  return new UsageError(
    `${file} can not be written: ${readMessage(cause)}. It has to be told of every build, or a later one would reuse what is not there any more. Make it writable, name another one with --cache-file, or delete it.`,
    { cause },
  );
}
