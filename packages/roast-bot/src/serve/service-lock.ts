import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { systemProcessTable } from "@mea-culpa/engine";
import { z } from "zod";
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
 * @throws {ServiceRunningError} when it is somebody else's.
 */
export async function lockService({
  state,
  devLog,
}: {
  readonly state: string;
  readonly devLog: string;
}): Promise<AsyncDisposable> {
  await mkdir(state, { recursive: true, mode: 0o700 });
  const file = path.join(state, `serve-${sha256(devLog).slice(0, 16)}.lock`);
  const self = systemProcessTable.self();
  for (;;) {
    try {
      await writeFile(file, JSON.stringify(self), { flag: "wx", mode: 0o600 });
      return { [Symbol.asyncDispose]: () => rm(file, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const owner = await readOwner(file);
    if (owner !== undefined && systemProcessTable.isAlive(owner)) {
      throw new ServiceRunningError(
        `Process ${owner.pid} serves this dev log already (${file}). Stop it first, or give this one another --state.`,
      );
    }
    await rm(file, { force: true });
  }
}

const ownerSchema = z.object({ pid: z.number(), start: z.string() });

async function readOwner(file: string): Promise<z.infer<typeof ownerSchema> | undefined> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return undefined;
  }
}
