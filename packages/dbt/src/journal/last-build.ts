import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { UsageError } from "../errors/usage-error.ts";

/** The folder below dbt's target folder in which a build leaves what a later one can resume from. */
const FOLDER = "dbt_per_node";

/** A build's record: what it was to do. What became of it is in the journal of its run. */
export interface LastBuild {
  readonly runId: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** dbt's arguments, as it writes them into its results. */
  readonly args: Readonly<Record<string, unknown>>;
  /** Unique ids of all nodes that were to be executed or reused. */
  readonly planned: readonly string[];
}

const lastBuild: z.ZodType<LastBuild> = z.object({
  format: z.literal(2),
  runId: z.uuid(),
  startedAt: z.number(),
  args: z.record(z.string(), z.unknown()),
  planned: z.array(z.string()),
});

/** Where results are put that dbt did not come to write: a folder that `retry` can go by. */
export function locateBrokenOff(targetFolder: string): string {
  return join(targetFolder, FOLDER, "broken_off");
}

/** Where the Python side says, line by line, how far each microbatch model has come. */
export function locateBatches(targetFolder: string): string {
  return join(targetFolder, FOLDER, "batches.jsonl");
}

/** Where the journal of a run is. */
export function locateJournal(targetFolder: string, runId: string): string {
  return join(targetFolder, FOLDER, `run-${runId}.sqlite`);
}

/** Writes the record whole or not at all. */
export async function writeLastBuild(targetFolder: string, build: LastBuild): Promise<void> {
  const folder = join(targetFolder, FOLDER);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `last_build.${build.runId}.json`);
  const file = await open(temporary, "w");
  try {
    await file.writeFile(`${JSON.stringify({ format: 2, ...build })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, locateRecord(targetFolder));
}

/**
 * Reads the record of the last build; undefined if there was none.
 *
 * @throws {UsageError} when it is not what this version writes.
 */
export async function readLastBuild(targetFolder: string): Promise<LastBuild | undefined> {
  const path = locateRecord(targetFolder);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    return lastBuild.parse(value);
  } catch (cause) {
    throw new UsageError(`${path} is not what this version writes; delete it and build again.`, {
      cause,
    });
  }
}

function locateRecord(targetFolder: string): string {
  return join(targetFolder, FOLDER, "last_build.json");
}
