import type { DatabaseSync } from "node:sqlite";
import { deserialize, serialize } from "node:v8";
import { JournalError } from "../errors/engine-errors.ts";
import type { ProcessTable } from "../process-table.ts";
import { inTransaction } from "../sqlite.ts";
import { isJournalEntry, type Journal, type JournalEntry } from "./journal.ts";

/** Runs and their entries in SQLite; a run is owned by the process that carries it out. */
export function sqliteJournal(database: DatabaseSync, processes: ProcessTable): Journal {
  const self = processes.self();
  const insertEntry = database.prepare(
    "INSERT INTO entries (run_id, kind, node_id, detail) VALUES (?, ?, ?, ?)",
  );
  return {
    begin({ runId, graph, shape, startedAt }) {
      const { changes } = database
        .prepare("INSERT OR IGNORE INTO runs VALUES (?, ?, ?, ?, ?, ?)")
        .run(runId, graph, shape, startedAt, self.pid, self.start);
      if (changes === 0) {
        throw new JournalError("RUN_EXISTS", {
          message: `The journal has a run "${runId}" already; resume it or choose another id.`,
        });
      }
    },
    adopt: (runId) =>
      inTransaction(database, () => {
        const row = database.prepare("SELECT * FROM runs WHERE run_id = ?").get(runId);
        if (row === undefined) {
          throw new JournalError("RUN_UNKNOWN", { message: `The journal has no run "${runId}".` });
        }
        refuseIfOwned(row, processes);
        database
          .prepare("UPDATE runs SET owner_pid = ?, owner_start = ? WHERE run_id = ?")
          .run(self.pid, self.start, runId);
        return {
          runId,
          graph: String(row["graph"]),
          shape: String(row["shape"]),
          startedAt: Number(row["started_at"]),
        };
      }),
    release(runId) {
      database
        .prepare("UPDATE runs SET owner_pid = NULL, owner_start = NULL WHERE run_id = ?")
        .run(runId);
    },
    append(runId, entry) {
      insertEntry.run(runId, entry.kind, "nodeId" in entry ? entry.nodeId : null, serialize(entry));
    },
    read: (runId) =>
      database
        .prepare("SELECT sequence, detail FROM entries WHERE run_id = ? ORDER BY sequence")
        .all(runId)
        .map(({ sequence, detail }) => parseEntry(Number(sequence), detail)),
  };
}

function refuseIfOwned(row: Readonly<Record<string, unknown>>, processes: ProcessTable): void {
  if (row["owner_pid"] === null) return;
  const owner = { pid: Number(row["owner_pid"]), start: String(row["owner_start"]) };
  if (!processes.isAlive(owner)) return;
  throw new JournalError("RUN_IN_PROGRESS", {
    message: `Process ${owner.pid} is still carrying out the run "${String(row["run_id"])}".`,
  });
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
