import path from "node:path";
import { type CacheStore, JournalError, openJournal, type OpenJournal } from "@mea-culpa/engine";
import { makeFolders, makeOwnFolder } from "../own-folder.ts";
import { sweepScratch } from "./run-scratch.ts";
import { readMessage } from "../read-message.ts";

/** What a run remembers on this machine. Whatever becomes of it must not cost the heartbeat. */
export interface StateFolder extends Disposable {
  /** The folder of the runs' own folders. */
  readonly runs: string;
  /** Whether mirrors can be kept from run to run. */
  readonly hasCache: boolean;
  /** Absent where it can't be opened. */
  readonly journal: OpenJournal | undefined;
  /** What could not be kept, for the user; each once. */
  readonly notes: readonly string[];
}

/**
 * Opens the state folder and the folder of caches, as far as that is possible: their disk may be full,
 * read-only, or not be ours. A state folder may be one that others work in, too; what is kept in it is
 * closed to them by itself.
 */
export async function openState(folder: string, cache: string): Promise<StateFolder> {
  const runs = path.join(folder, "runs");
  const notes = new Set<string>();
  const note = (what: string, error: unknown): void => {
    notes.add(`${what}: ${readMessage(error)}`);
  };
  try {
    await makeFolders(runs, { mode: 0o700 });
    await sweepScratch(runs);
  } catch (error) {
    note(`${runs} can't be used, so this run works in the folder for temporary files`, error);
  }
  const hasCache = await makeOwnFolder(cache).then(
    () => true,
    (error: unknown) => {
      note(`${cache} can't be used, so this run fetches everything anew`, error);
      return false;
    },
  );
  const file = path.join(folder, "journal.sqlite");
  const journal = tryOr(
    () => openJournal(file),
    (error) => note(`${file} could not be opened, so this run is not in the journal`, error),
  );
  const lost = (error: unknown): void => {
    // That another process carries the run out, or that there is none, is an answer.
    if (error instanceof JournalError) throw error;
    note(`${file} can't be written, so this run is not whole in the journal`, error);
  };
  return {
    runs,
    hasCache,
    journal: journal && forgive(journal, lost),
    get notes() {
      return [...notes];
    },
    [Symbol.dispose]: () => journal?.[Symbol.dispose](),
  };
}

/** A journal that does without what it can't write. */
function forgive(journal: OpenJournal, lost: (error: unknown) => void): OpenJournal {
  const { runs, cache } = journal;
  return {
    ...journal,
    runs: {
      begin: (run) => tryOr(() => runs.begin(run), lost),
      adopt: (runId) => runs.adopt(runId),
      release: (runId) => tryOr(() => runs.release(runId), lost),
      append: (runId, entry) => tryOr(() => runs.append(runId, entry), lost),
      read: (runId) => runs.read(runId),
    },
    cache: {
      get: (fingerprint) => tryOr(() => cache.get(fingerprint), lost),
      put: (entry) => tryOr(() => cache.put(entry), lost),
      delete: (fingerprint) => tryOr(() => cache.delete(fingerprint), lost),
    } satisfies CacheStore,
  };
}

function tryOr<Value>(action: () => Value, failed: (error: unknown) => void): Value | undefined {
  try {
    return action();
  } catch (error) {
    failed(error);
    return undefined;
  }
}
