import type { JournalEntry } from "./journal-entry.ts";

/** What identifies a run in the journal. */
export interface RunRecord {
  readonly runId: string;
  readonly graph: string;
  /** Digest of ids, needs and triggers: a run can only be resumed with the graph it began with. */
  readonly shape: string;
  readonly startedAt: number;
}

/** The durable memory of runs. Every method returns only when its effect would survive a crash. */
export interface Journal {
  /** Begins a run and takes ownership of it. Throws if there is one of that id. */
  begin(run: RunRecord): void;
  /**
   * Takes over a run whose process is gone. Throws if there is no such run or if another live
   * process still carries it out.
   */
  adopt(runId: string): RunRecord;
  /** Gives up ownership, at the end of a run however it ended. */
  release(runId: string): void;
  append(runId: string, entry: JournalEntry): void;
  /** All entries of a run, in the order in which they were written. */
  read(runId: string): readonly JournalEntry[];
}
