import type { DatabaseSync, StatementSync } from "node:sqlite";
import { deserialize, serialize } from "node:v8";
import { JournalError } from "../errors/engine-errors.ts";
import type { ProcessIdentity, ProcessTable } from "../process-table.ts";
import { inTransaction } from "../sqlite.ts";
import { isJournalEntry, type Journal, type JournalEntry, type RunRecord } from "./journal.ts";

/** Runs and their entries in SQLite; a run is owned by the process that carries it out. */
export class SqliteJournal implements Journal {
  readonly #database: DatabaseSync;
  readonly #processes: ProcessTable;
  readonly #self: ProcessIdentity;
  readonly #append: StatementSync;

  constructor(database: DatabaseSync, processes: ProcessTable) {
    this.#database = database;
    this.#processes = processes;
    this.#self = processes.self();
    this.#append = database.prepare(
      "INSERT INTO entries (run_id, kind, node_id, detail) VALUES (?, ?, ?, ?)",
    );
  }

  begin({ runId, graph, shape, startedAt }: RunRecord): void {
    const { pid, start } = this.#self;
    const { changes } = this.#database
      .prepare("INSERT OR IGNORE INTO runs VALUES (?, ?, ?, ?, ?, ?)")
      .run(runId, graph, shape, startedAt, pid, start);
    if (changes === 0) {
      throw new JournalError("RUN_EXISTS", {
        message: `The journal has a run "${runId}" already; resume it or choose another id.`,
      });
    }
  }

  adopt(runId: string): RunRecord {
    return inTransaction(this.#database, () => {
      const row = this.#database.prepare("SELECT * FROM runs WHERE run_id = ?").get(runId);
      if (row === undefined) {
        throw new JournalError("RUN_UNKNOWN", { message: `The journal has no run "${runId}".` });
      }
      this.#refuseIfOwned(row);
      const { pid, start } = this.#self;
      this.#database
        .prepare("UPDATE runs SET owner_pid = ?, owner_start = ? WHERE run_id = ?")
        .run(pid, start, runId);
      return {
        runId,
        graph: String(row["graph"]),
        shape: String(row["shape"]),
        startedAt: Number(row["started_at"]),
      };
    });
  }

  release(runId: string): void {
    this.#database
      .prepare("UPDATE runs SET owner_pid = NULL, owner_start = NULL WHERE run_id = ?")
      .run(runId);
  }

  append(runId: string, entry: JournalEntry): void {
    this.#append.run(runId, entry.kind, "nodeId" in entry ? entry.nodeId : null, serialize(entry));
  }

  read(runId: string): readonly JournalEntry[] {
    return this.#database
      .prepare("SELECT sequence, detail FROM entries WHERE run_id = ? ORDER BY sequence")
      .all(runId)
      .map(({ sequence, detail }) => parseEntry(Number(sequence), detail));
  }

  #refuseIfOwned(row: Readonly<Record<string, unknown>>): void {
    if (row["owner_pid"] === null) return;
    const owner = { pid: Number(row["owner_pid"]), start: String(row["owner_start"]) };
    if (!this.#processes.isAlive(owner)) return;
    throw new JournalError("RUN_IN_PROGRESS", {
      message: `Process ${owner.pid} is still carrying out the run "${String(row["run_id"])}".`,
    });
  }
}

function parseEntry(sequence: number, detail: unknown): JournalEntry {
  const corrupt = `Entry ${sequence} of the journal cannot be read.`;
  let entry: unknown;
  try {
    entry = detail instanceof Uint8Array ? deserialize(detail) : undefined;
  } catch (cause) {
    throw new JournalError("JOURNAL_CORRUPT", { message: corrupt, cause });
  }
  if (!isJournalEntry(entry)) throw new JournalError("JOURNAL_CORRUPT", { message: corrupt });
  return entry;
}
