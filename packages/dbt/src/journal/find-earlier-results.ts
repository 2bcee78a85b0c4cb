import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openJournal } from "@mea-culpa/engine";
import { z } from "zod";
import { UsageError } from "../errors/usage-error.ts";
import { writeBrokenOff } from "./broken-off.ts";
import { type LastBuild, locateJournal, readLastBuild } from "./last-build.ts";

/**
 * The folder of the `run_results.json` that `dbt retry` is to go by: dbt's target folder, or, where the last
 * build left none (it was broken off, or they are gone since), one with what is then written of its journal,
 * of which `say` is told. What is older goes by what is written in both: files that were copied have other times.
 *
 * @throws {UsageError} when what the last build left cannot be read.
 */
export async function findEarlierResults(
  targetFolder: string,
  say: (message: string) => void,
): Promise<string> {
  const build = await readLastBuild(targetFolder);
  if (build === undefined) return targetFolder;
  const resultsAt = await writtenAt(join(targetFolder, "run_results.json"));
  if (resultsAt !== undefined && resultsAt >= build.startedAt) return targetFolder;
  const at = new Date(build.startedAt).toISOString();
  const journaled = await writeJournaled(targetFolder, build);
  if (journaled === undefined && resultsAt === undefined) return targetFolder;
  const missing =
    resultsAt === undefined
      ? `There is no run_results.json in ${targetFolder}`
      : `The run_results.json in ${targetFolder} is older than the last build`;
  if (journaled === undefined) {
    throw new UsageError(`${missing}, of ${at}, and the journal of that is gone: build again.`);
  }
  const left =
    journaled.undone === 0
      ? "its nodes have all succeeded, so that nothing is left to be done"
      : `${journaled.undone} of ${build.planned.length} nodes left to be done`;
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

const dated = z.object({ metadata: z.object({ generated_at: z.string() }) });

/** When dbt wrote its results, in milliseconds since the epoch; undefined if it left none. */
async function writtenAt(file: string): Promise<number | undefined> {
  if (!existsSync(file)) return undefined;
  try {
    return Date.parse(dated.parse(JSON.parse(await readFile(file, "utf8"))).metadata.generated_at);
  } catch {
    // What can't be read dbt itself refuses, with the reason.
    return Number.POSITIVE_INFINITY;
  }
}
