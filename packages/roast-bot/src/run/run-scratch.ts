import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { JournalError, type OpenJournal } from "@mea-culpa/engine";
import { sha256 } from "../digest.ts";
import { makeOwnFolder } from "../own-folder.ts";
import type { RunSettings } from "./run-settings.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * Holds when the run began and a digest of what it was asked for, each on a line. It is written when
 * the run begins and is the first thing to go at its end: where it lies, a run was broken off or goes on.
 */
const MARKER = "under-way";

/** Makes a run's own folder. Where that can't be, the run is one that can't be taken up again. */
export async function makeScratch(settings: RunSettings): Promise<void> {
  const text = `${settings.at}\n${digestRequest(settings)}\n`;
  try {
    await makeOwnFolder(settings.scratch);
    await writeFile(path.join(settings.scratch, MARKER), text);
  } catch (error) {
    ignoreFileSystem(error);
  }
}

/** A folder that can't be made, or can't be removed, is no reason to fail a run. */
function ignoreFileSystem(error: unknown): void {
  if (!(error instanceof Error && "syscall" in error)) throw error;
}

/** Removes it, in an order that never makes a run that ended look like one that was broken off. */
export async function removeScratch({ scratch, spare }: RunSettings): Promise<void> {
  for (const left of [path.join(scratch, MARKER), scratch, spare]) {
    await rm(left, { recursive: true, force: true }).catch(ignoreFileSystem);
  }
}

/**
 * The run below `runs` that was asked for the same as `settings`, began within the hour before, and
 * whose process is gone without having ended it. Its folder is made fit for going on in. An older one
 * is not taken up: its present is past.
 */
export async function findBrokenRun(
  runs: string,
  { settings, journal }: { readonly settings: RunSettings; readonly journal: OpenJournal },
): Promise<RunSettings | undefined> {
  for (const id of await readdir(runs).catch(() => [])) {
    const scratch = path.join(runs, id);
    const marker = await readFile(path.join(scratch, MARKER), "utf8").catch(() => "");
    const [at = "", digest] = marker.split("\n");
    const age = Date.parse(settings.at) - Date.parse(at);
    if (digest !== digestRequest(settings) || !(age >= 0 && age < hour)) continue;
    if (!isBroken(id, journal)) continue;
    await removeLocks(scratch);
    return { ...settings, id, at, scratch, spare: `${settings.spare}-${id}` };
  }
  return undefined;
}

/** What a run's own folder is called: by the run's id. */
const runFolder = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Removes what runs that were killed have left: folders that nobody has touched for a day. What else
 * lies there is somebody else's, whose folder was named for a state folder.
 */
export async function sweepScratch(runs: string): Promise<void> {
  const before = Date.now() - day;
  for (const name of await readdir(runs)) {
    if (!runFolder.test(name)) continue;
    const left = path.join(runs, name);
    const found = await stat(left).catch(() => undefined);
    if (found !== undefined && found.mtimeMs < before) {
      await rm(left, { recursive: true, force: true });
    }
  }
}

/** What a run is asked for: all settings but those that differ from run to run. */
function digestRequest(settings: RunSettings): string {
  return sha256(JSON.stringify({ ...settings, id: "", at: "", scratch: "", spare: "" }));
}

/** Whether the journal knows the run, and no process carries it out. */
function isBroken(runId: string, journal: OpenJournal): boolean {
  try {
    journal.readOutcomes(runId);
    return true;
  } catch (error) {
    if (error instanceof JournalError) return false;
    throw error;
  }
}

/** A git that was killed together with its run has left its locks; nobody else works in this folder. */
async function removeLocks(scratch: string): Promise<void> {
  const names = await readdir(scratch, { recursive: true });
  const locks = names.filter((name) => name.endsWith(".lock"));
  await Promise.all(locks.map((name) => rm(path.join(scratch, name), { force: true })));
}
