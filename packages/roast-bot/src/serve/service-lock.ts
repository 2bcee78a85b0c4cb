import { randomUUID } from "node:crypto";
import {
  constants,
  copyFile,
  link,
  readdir,
  readFile,
  rm,
  truncate,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import { systemProcessTable } from "@mea-culpa/engine";
import { z } from "zod";
import { makeFolders } from "../own-folder.ts";
import { sha256 } from "../digest.ts";

/** Another process serves the same dev log from the same state folder. */
export class ServiceRunningError extends Error {
  override readonly name = "ServiceRunningError";
  readonly code = "SERVICE_RUNNING";
}

/**
 * Sees to it that one process alone serves a dev log from a state folder. A lock whose process is
 * gone is nobody's.
 *
 * Locks are numbered, and the newest alone counts: who takes over from a process that is gone makes the
 * next one, which only one can, and removes those before it. The newest is never removed, only emptied,
 * so that nobody who looked before makes an older one that counts.
 *
 * @throws {ServiceRunningError} when it is somebody else's.
 */
export async function lockService({
  state,
  devLog,
}: {
  readonly state: string;
  readonly devLog: string;
}): Promise<AsyncDisposable> {
  await makeFolders(state, { mode: 0o700 });
  const name = path.join(state, `serve-${sha256(devLog).slice(0, 16)}.lock`);
  const fileOf = (number: number): string => `${name}.${number}`;
  // A lock says whose it is from the moment it is there.
  const own = `${name}-${randomUUID()}`;
  await writeFile(own, JSON.stringify(systemProcessTable.self()), { mode: 0o600 });
  try {
    for (;;) {
      const newest = Math.max(0, ...(await listNumbers(name)));
      const owner = await readOwner(fileOf(newest));
      if (owner !== undefined && systemProcessTable.isAlive(owner)) {
        throw new ServiceRunningError(
          `Process ${owner.pid} serves this dev log already (${fileOf(newest)}). Stop it first, or give this one another --state.`,
        );
      }
      const mine = newest + 1;
      if (!(await isLinked(own, fileOf(mine)))) continue;
      const numbers = await listNumbers(name);
      if (numbers.some((number) => number > mine)) {
        await rm(fileOf(mine), { force: true });
        continue;
      }
      const older = numbers.filter((number) => number < mine);
      await Promise.all(older.map((number) => rm(fileOf(number), { force: true })));
      // A lock that could not be emptied is one whose process is gone.
      return { [Symbol.asyncDispose]: () => truncate(fileOf(mine)).catch(() => {}) };
    }
  } finally {
    await rm(own, { force: true });
  }
}

async function listNumbers(name: string): Promise<readonly number[]> {
  const prefix = `${path.basename(name)}.`;
  const files = await readdir(path.dirname(name));
  return (
    files
      .filter((file) => file.startsWith(prefix))
      .map((file) => Number(file.slice(prefix.length)))
      // Whatever else somebody may have put there is no lock.
      .filter((number) => Number.isSafeInteger(number))
  );
}

/** Whether a name was free, and is now one of the file's. */
async function isLinked(file: string, name: string): Promise<boolean> {
  try {
    await link(file, name);
    return true;
  } catch (error) {
    if (isExisting(error)) return false;
  }
  try {
    // Some file systems have no second names.
    await copyFile(file, name, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (isExisting(error)) return false;
    throw error;
  }
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

const ownerSchema = z.object({ pid: z.number(), start: z.string() });

async function readOwner(file: string): Promise<z.infer<typeof ownerSchema> | undefined> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return undefined;
  }
}
