import { randomUUID } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { openJournal, type RunOptions } from "@mea-culpa/engine";
import { locateJournal, writeLastBuild, type LastBuild } from "./last-build.ts";

/** The journal of one build, while it goes on. */
interface BuildJournal extends Disposable {
  readonly runId: string;
  /** Undefined where there is no folder to keep one in. */
  readonly journal: RunOptions["journal"] | undefined;
}

/**
 * Begins the journal of a build in dbt's target folder, with a record of what the build is to do, and
 * removes those of earlier builds: only the last one is ever resumed.
 */
export async function beginJournal(
  targetFolder: string | undefined,
  build: Omit<LastBuild, "runId">,
): Promise<BuildJournal> {
  const runId = randomUUID();
  if (targetFolder === undefined) {
    return { runId, journal: undefined, [Symbol.dispose]: () => undefined };
  }
  const file = locateJournal(targetFolder, runId);
  await writeLastBuild(targetFolder, { ...build, runId });
  await removeEarlier(dirname(file));
  const journal = openJournal(file);
  return { runId, journal: journal.runs, [Symbol.dispose]: () => journal[Symbol.dispose]() };
}

/** A build that still goes on keeps its file: it has it open. */
async function removeEarlier(folder: string): Promise<void> {
  const names = await readdir(folder);
  const left = names.filter((name) => /^(run-[\w-]+\.sqlite|broken_off$)/.test(name));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true, recursive: true })));
}
