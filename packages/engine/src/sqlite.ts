import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { JournalError } from "./errors/engine-errors.ts";

/**
 * Version `n` of the schema is what the first `n` steps lead to; steps are only ever added.
 * `entries.detail` and `cache.value` are structured clones in V8's serialisation format.
 */
const STEPS = [
  `CREATE TABLE runs (
     run_id TEXT PRIMARY KEY,
     graph TEXT NOT NULL,
     shape TEXT NOT NULL,
     started_at INTEGER NOT NULL,
     owner_pid INTEGER,
     owner_start TEXT
   ) STRICT;
   CREATE TABLE entries (
     sequence INTEGER PRIMARY KEY,
     run_id TEXT NOT NULL REFERENCES runs,
     kind TEXT NOT NULL,
     node_id TEXT,
     detail BLOB NOT NULL
   ) STRICT;
   CREATE INDEX entries_by_run ON entries (run_id, sequence);
   CREATE TABLE cache (
     fingerprint TEXT PRIMARY KEY,
     node_id TEXT NOT NULL,
     run_id TEXT NOT NULL,
     at INTEGER NOT NULL,
     value BLOB NOT NULL
   ) STRICT;
   CREATE TABLE limit_requests (
     ticket INTEGER PRIMARY KEY AUTOINCREMENT,
     pid INTEGER NOT NULL,
     start TEXT NOT NULL,
     claims TEXT NOT NULL,
     is_granted INTEGER NOT NULL DEFAULT 0
   ) STRICT;`,
] as const;

/**
 * Opens or makes the database of a journal and brings its schema up to date. Several processes may
 * have it open. Its folder, if it makes one, and its file are the user's own: they hold what nodes returned
 * and said, and what is in a cache is believed. Throws a `JournalError` if a newer engine has written it,
 * and leaves alone what is no journal.
 */
export function openDatabase(file: string): DatabaseSync {
  const isFile = file !== ":memory:";
  if (isFile) {
    makeFolders(path.dirname(file));
    closeSync(openSync(file, "a", 0o600));
  }
  const database = new DatabaseSync(file, { timeout: 10_000 });
  if (!isJournal(database)) {
    database.close();
    throw new JournalError("NOT_A_JOURNAL", { message: `${file} is there, and is no journal.` });
  }
  if (isFile) makeOwn(file);
  // WAL with NORMAL: a commit survives the death of the process; only a power cut may lose the
  // last ones, and losing an entry means no more than running its node again.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
  try {
    inTransaction(database, () => migrate(database));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Makes a folder and those above it that are missing. Node's own way does not end where a folder is there
 * in which none can be made and the system says that it isn't (`/proc/x`).
 */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  if (path.dirname(folder) !== folder) makeFolders(path.dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(folder)) throw error;
  }
}

/** Whether it is one, or empty. */
function isJournal(database: DatabaseSync): boolean {
  try {
    const rows = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    const tables = new Set(rows.map(({ name }) => name));
    return (
      tables.size === 0 || ["runs", "entries", "limit_requests"].every((each) => tables.has(each))
    );
  } catch (error) {
    // SQLite's SQLITE_NOTADB.
    if (error instanceof Error && "errcode" in error && error.errcode === 26) return false;
    throw error;
  }
}

/**
 * An earlier engine, or an umask, may have left a journal open to others. SQLite gives the files that it puts
 * beside a database the database's own mode.
 */
function makeOwn(file: string): void {
  for (const name of [file, `${file}-wal`, `${file}-shm`]) {
    try {
      chmodSync(name, 0o600);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      // The file is not there, or belongs to another user who lets us write to it.
      if (code !== "ENOENT" && code !== "EPERM") throw error;
    }
  }
}

function migrate(database: DatabaseSync): void {
  const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (version > STEPS.length) {
    const message = `The journal has schema ${version}; this engine knows ${STEPS.length}.`;
    throw new JournalError("JOURNAL_TOO_NEW", { message });
  }
  for (const step of STEPS.slice(version)) database.exec(step);
  database.exec(`PRAGMA user_version = ${STEPS.length}`);
}

/** Does something with the database while no other process can write; all of it or nothing. */
export function inTransaction<Result>(database: DatabaseSync, action: () => Result): Result {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = action();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    // With a full disk SQLite has done that already.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}
