import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { deserialize, serialize } from "node:v8";
import { type CacheEntry, type CacheStore, systemProcessTable } from "@mea-culpa/engine";
import { readMessage } from "../errors/read-message.ts";
import { UsageError } from "../errors/usage-error.ts";
import { makeSharedFolder } from "./shared-folder.ts";

/**
 * A row for each relation that stands in a database, and from what it was built. There is one row for a
 * relation, not one for each thing it ever was: a model that is edited, built and edited back has to
 * be built once more. And one for each database that was met at a place that a profile names, and one for each build
 * that is at a relation, and for each database that it is in, until that is over. As long as another build has such a
 * mark, or had one meanwhile, nobody knows whose rows stand there.
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
) STRICT;
CREATE TABLE IF NOT EXISTS marks (
  database TEXT NOT NULL, -- one of an identity
  relation TEXT NOT NULL,
  build TEXT NOT NULL, -- the name that a build has for itself
  host TEXT NOT NULL,
  pid INTEGER NOT NULL,
  start TEXT NOT NULL,
  at INTEGER NOT NULL, -- when the build began
  contested INTEGER NOT NULL,
  PRIMARY KEY (database, relation, build)
) STRICT`;

/**
 * Milliseconds after which a build on another machine, which can't be asked, is taken for ended. So is one that began
 * as long after this one: a clock was wrong.
 */
const ENDED_AFTER = 24 * 60 * 60 * 1000;

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
  /** When it began. */
  #now = 0;
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
    this.#now = now;
    this.#write(() => {
      this.#database
        .prepare("INSERT OR REPLACE INTO meetings VALUES (?, ?, ?)")
        .run(this.#place, this.#identity, now);
      this.#database.prepare("DELETE FROM meetings WHERE at < ?").run(now - FORGOTTEN_AFTER);
      this.#database.exec(
        "DELETE FROM placements WHERE place NOT IN (SELECT identity FROM meetings) OR fingerprint = ''",
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
      this.#atOnce(() => {
        if (!this.#hasItAlone(relation)) return;
        this.#database
          .prepare("INSERT OR REPLACE INTO placements VALUES (?, ?, ?, ?, ?, ?, ?)")
          .run(this.#identity, relation, ...row);
        this.#unmark(relation);
      });
    } catch (error) {
      this.#tellUnkept(nodeId, error);
    }
  }

  /** Nothing is left to be deleted: what is begun is forgotten. */
  delete(): void {}

  /** The run that built what stands there; undefined if nobody knows what does. */
  builtBy(nodeId: string): string | undefined {
    const row = this.#database
      .prepare("SELECT run_id FROM placements WHERE place = ? AND relation = ?")
      .get(this.#identity, this.#findRelation(nodeId) ?? "");
    return row && String(row["run_id"]);
  }

  /**
   * Says that this build is at it, and that so nobody knows what stands there. Where it finds another build at it,
   * neither will know.
   *
   * @throws {UsageError} when it can't be written.
   */
  begin(nodeId: string): void {
    const relation = this.#findRelation(nodeId);
    if (relation === undefined) return;
    this.#hasBegun = true;
    try {
      this.#atOnce(() => {
        this.#remove(relation);
        this.#mark(relation);
      });
    } catch (error) {
      // There may be no room for a mark, but what stood there is forgotten all the same.
      this.forget(nodeId);
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
    if (relation === undefined || this.#hasItAlone(relation)) return;
    this.#write(() => {
      this.#atOnce(() => {
        this.#remove(relation);
        this.#unmark(relation);
      });
    });
  }

  /**
   * Says that nobody knows what stands there. Nor is it known in a build that has one of these databases beside
   * others.
   *
   * @throws {UsageError} when it can't be written.
   */
  forget(nodeId: string): void {
    const relation = this.#findRelation(nodeId);
    if (relation !== undefined) this.#write(() => this.#remove(relation));
  }

  /** Removes a relation's rows wherever one of the databases is. */
  #remove(relation: string): void {
    const remove = this.#database.prepare(
      "DELETE FROM placements WHERE relation = ? AND place IN (SELECT identity FROM meetings WHERE instr(' ' || identity || ' ', ' ' || ? || ' '))",
    );
    for (const database of this.#databases) remove.run(relation, database);
  }

  get #databases(): readonly string[] {
    return this.#identity.split(" ");
  }

  #mark(relation: string): void {
    const mark = this.#database.prepare(
      "INSERT OR IGNORE INTO marks VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
    );
    const contest = this.#database.prepare(
      "UPDATE marks SET contested = 1 WHERE database = ?1 AND relation = ?2 AND (SELECT count(*) FROM marks WHERE database = ?1 AND relation = ?2) > 1",
    );
    const { pid, start } = systemProcessTable.self();
    for (const database of this.#databases) {
      mark.run(database, relation, this.#name, hostname(), pid, start, this.#now);
      contest.run(database, relation);
    }
  }

  #hasItAlone(relation: string): boolean {
    const marks = this.#database
      .prepare("SELECT contested FROM marks WHERE relation = ? AND build = ?")
      .all(relation, this.#name);
    return marks.length > 0 && marks.every(({ contested }) => contested === 0);
  }

  /** Takes back what says that this build is at a relation, and what is left of builds that were killed at it. */
  #unmark(relation: string): void {
    const remove = this.#database.prepare("DELETE FROM marks WHERE relation = ? AND build = ?");
    remove.run(relation, this.#name);
    const left = this.#database.prepare("SELECT * FROM marks WHERE database = ? AND relation = ?");
    for (const mark of this.#databases.flatMap((database) => left.all(database, relation)))
      if (this.#isEnded(mark)) remove.run(relation, String(mark["build"]));
  }

  #isEnded({ host, pid, start, at }: Readonly<Record<string, unknown>>): boolean {
    return host === hostname()
      ? !systemProcessTable.isAlive({ pid: Number(pid), start: String(start) })
      : Math.abs(this.#now - Number(at)) > ENDED_AFTER;
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

  /** As one change, before or after any of another build's. */
  #atOnce(act: () => void): void {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      act();
      this.#database.exec("COMMIT");
    } catch (error) {
      // SQLite has taken some failures back by itself.
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  [Symbol.dispose](): void {
    try {
      if (this.#hasBegun)
        this.#database.prepare("DELETE FROM marks WHERE build = ?").run(this.#name);
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
