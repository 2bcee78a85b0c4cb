import { randomUUID } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type OpenJournal, openJournal, type RunOptions } from "@mea-culpa/engine";
import { readMessage } from "../errors/read-message.ts";
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
  { warn, ...build }: Omit<LastBuild, "runId"> & { readonly warn: (message: string) => void },
): Promise<BuildJournal> {
  const runId = randomUUID();
  const none = { runId, journal: undefined, [Symbol.dispose]: () => undefined };
  if (targetFolder === undefined) return none;
  const file = locateJournal(targetFolder, runId);
  const lose = (error: unknown): void => {
    const why = `${dirname(file)} can not be written: ${readMessage(error)}.`;
    warn(`${why} If this build is broken off, build again instead of retry.`);
  };
  try {
    await writeLastBuild(targetFolder, { ...build, runId });
    await removeEarlier(dirname(file));
    const journal = openJournal(file);
    const runs = surviveLoss(journal.runs, lose);
    return { runId, journal: runs, [Symbol.dispose]: () => journal[Symbol.dispose]() };
  } catch (error) {
    lose(error);
    return none;
  }
}

/** A journal that is only of use if the build is broken off, and not worth breaking it off. */
function surviveLoss(
  journal: OpenJournal["runs"],
  lose: (error: unknown) => void,
): OpenJournal["runs"] {
  let isLost = false;
  const write = (act: () => void): void => {
    if (isLost) return;
    try {
      act();
    } catch (error) {
      isLost = true;
      lose(error);
    }
  };
  return {
    begin: (run) => write(() => journal.begin(run)),
    adopt: (runId) => journal.adopt(runId),
    release: (runId) => write(() => journal.release(runId)),
    append: (runId, entry) => write(() => journal.append(runId, entry)),
    read: (runId) => journal.read(runId),
  };
}

/** A build that still goes on keeps its file: it has it open. */
async function removeEarlier(folder: string): Promise<void> {
  const names = await readdir(folder);
  const left = names.filter((name) => /^(run-[\w-]+\.sqlite|broken_off$)/.test(name));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true, recursive: true })));
}
