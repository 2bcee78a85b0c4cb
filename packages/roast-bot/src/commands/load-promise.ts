import { type DevLog, openDevLog } from "../dev-log/open-dev-log.ts";
import { adviseMissing, readPromise } from "../dev-log/read-promise.ts";
import { cacheFolder } from "../git/mirror.ts";
import type { DevLogPromise } from "../promise/promise.ts";
import { describePromiseProblem } from "../promise/promise-problem.ts";
import type { CommandIo } from "./command-io.ts";
import { gitAddressFlag } from "./promise-options.ts";
import { UsageError } from "./usage-error.ts";

/** A dev log together with the promise it holds. */
export interface LoadedPromise {
  readonly devLog: DevLog;
  readonly promise: DevLogPromise;
}

/**
 * Opens the dev log that `--dev-log` names and reads its promise.
 *
 * @throws {UsageError} when it holds none, or one that is wrong: then with every problem's place.
 * @throws {DevLogError} when it is no repository, is empty, or its history is cut short.
 */
export async function loadPromise(options: {
  location: string;
  io: Pick<CommandIo, "cwd" | "env">;
  now: string;
}): Promise<LoadedPromise> {
  const { io, now } = options;
  const location = gitAddressFlag("--dev-log", options.location);
  const devLog = await openDevLog({ location, from: io.cwd, cache: cacheFolder(io.env) });
  const read = await readPromise(devLog, { now });
  switch (read.kind) {
    case "valid":
      return { devLog, promise: read.promise };
    case "invalid":
      throw new UsageError(read.problems.map(describePromiseProblem).join("\n"));
    case "missing":
      throw new UsageError(
        `${devLog.location}: no ${read.file} is committed on ${devLog.branch.ref}. ${adviseMissing(read)}`,
      );
  }
}
