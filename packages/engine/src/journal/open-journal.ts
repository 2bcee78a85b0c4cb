import type { CacheStore } from "../cache/cache-store.ts";
import { sqliteCache } from "../cache/sqlite-cache.ts";
import { systemClock, type Clock } from "../clock.ts";
import type { ErrorClass } from "../errors/revive-error.ts";
import { LimitTickets } from "../limits/limit-tickets.ts";
import type { Limits, LimitUnits } from "../limits/limits.ts";
import { SharedLimits } from "../limits/shared-limits.ts";
import type { Outcome } from "../outcome/outcome.ts";
import { systemProcessTable, type ProcessTable } from "../process-table.ts";
import { openDatabase } from "../sqlite.ts";
import type { Journal } from "./journal.ts";
import { restoreRun } from "./restore-run.ts";
import { sqliteJournal } from "./sqlite-journal.ts";

interface OpenJournalOptions {
  readonly clock?: Clock;
  readonly processes?: ProcessTable;
  /** Milliseconds between looks at limits that another process may have given back. */
  readonly pollInterval?: number;
}

/** A journal file with all that lives in it. Dispose of it when no run uses it any more. */
export interface OpenJournal extends Disposable {
  readonly runs: Journal;
  readonly cache: CacheStore;
  /**
   * The outcomes, by node id, that were written down of a run that nobody carries out any more; errors
   * arrive as with `errorClasses` of a run. Throws a `JournalError` as `resume` does.
   */
  readOutcomes(runId: string, errorClasses?: readonly ErrorClass[]): ReadonlyMap<string, Outcome>;
  /** Limits shared by every process of this machine that names them over the same file. */
  limits(capacities: LimitUnits): Limits;
}

/**
 * Opens the SQLite file in which runs, cached outcomes and shared limits are kept, making it and
 * its folder if need be. Throws a `JournalError` if a newer engine has written it.
 */
export function openJournal(
  file: string,
  {
    clock = systemClock,
    processes = systemProcessTable,
    pollInterval = 25,
  }: OpenJournalOptions = {},
): OpenJournal {
  const database = openDatabase(file);
  const runs = sqliteJournal(database, processes);
  const tickets = new LimitTickets(database, processes);
  return {
    runs,
    cache: sqliteCache(database),
    readOutcomes: (runId, errorClasses = []) => {
      runs.adopt(runId);
      runs.release(runId);
      return restoreRun(runs.read(runId), errorClasses).outcomes;
    },
    limits: (capacities) =>
      new SharedLimits({
        tickets,
        clock,
        pollInterval,
        capacities,
      }),
    [Symbol.dispose]: () => database.close(),
  };
}
