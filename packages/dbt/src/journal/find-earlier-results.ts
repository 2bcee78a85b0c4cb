import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { openJournal } from "@mea-culpa/engine";
import { writeBrokenOff } from "./broken-off.ts";
import { type LastBuild, locateJournal, readLastBuild } from "./last-build.ts";

/**
 * The folder of the `run_results.json` that `dbt retry` is to go by: dbt's target folder, or, where the last
 * build left none (it was broken off, or they are gone since), one with what is then written of its journal,
 * of which `say` is told.
 *
 * @throws {UsageError} when what the last build left cannot be read.
 */
export async function findEarlierResults(
  targetFolder: string,
  say: (message: string) => void,
): Promise<string> {
  const last = await readLastBuild(targetFolder);
  const resultsAt = await writtenAt(join(targetFolder, "run_results.json"));
  if (last === undefined || (resultsAt !== undefined && resultsAt >= last.writtenAt)) {
    return targetFolder;
  }
  const { build } = last;
  const journaled = await writeJournaled(targetFolder, build);
  if (journaled === undefined) return targetFolder;
  const missing =
    resultsAt === undefined
      ? `There is no run_results.json in ${targetFolder}`
      : `The run_results.json in ${targetFolder} is older than the last build`;
  const left =
    journaled.undone === 0
      ? "its nodes have all succeeded, so that nothing is left to be done"
      : `${journaled.undone} of ${build.planned.length} nodes left to be done`;
  const at = new Date(build.startedAt).toISOString();
  say(`${missing}. Going by the journal of the build of ${at}: ${left}.`);
  return journaled.folder;
}

async function writeJournaled(
  targetFolder: string,
  build: LastBuild,
): Promise<{ readonly folder: string; readonly undone: number } | undefined> {
  const { runId } = build;
  const file = locateJournal(targetFolder, runId);
  if (!existsSync(file)) return undefined;
  using journal = openJournal(file);
  // Refuses a build that still goes on.
  const outcomes = journal.readOutcomes(runId);
  return await writeBrokenOff(targetFolder, { build, outcomes });
}

async function writtenAt(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return undefined;
  }
}
