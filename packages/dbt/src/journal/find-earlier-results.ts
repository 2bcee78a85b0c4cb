import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { openJournal } from "@mea-culpa/engine";
import { writeBrokenOff } from "./broken-off.ts";
import { type LastBuild, locateJournal, readLastBuild } from "./last-build.ts";

/**
 * The folder of the `run_results.json` that `dbt retry` is to go by: dbt's target folder, or, if the last
 * build was broken off before dbt wrote its results, one with what is then written of its journal.
 *
 * @throws {UsageError} when what the last build left cannot be read.
 */
export async function findEarlierResults(targetFolder: string): Promise<string> {
  const last = await readLastBuild(targetFolder);
  const resultsAt = await writtenAt(join(targetFolder, "run_results.json"));
  if (last !== undefined && (resultsAt === undefined || resultsAt < last.writtenAt)) {
    return (await writeJournaled(targetFolder, last.build)) ?? targetFolder;
  }
  return targetFolder;
}

async function writeJournaled(targetFolder: string, build: LastBuild): Promise<string | undefined> {
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
