import type { CheckReport } from "@mea-culpa/formats";
import { readDevLog } from "../../dev-log/read-dev-log.ts";
import type { DevLogPromise } from "../../promise/promise.ts";
import { checkReport } from "../check-report.ts";
import { loadPromise } from "../load-promise.ts";
import { readLedger } from "../read-ledger.ts";
import { describeUnreadable } from "../describe-unreadable.ts";
import { settleSurroundings, type Surroundings } from "./surroundings.ts";

export interface CheckOptions extends Surroundings {
  /** The dev log's repository, a folder or a git URL; `.` if absent. */
  readonly devLog?: string;
  /** Is told of entries that cannot be read and of a damaged ledger, with their places. */
  readonly warn?: (message: string) => void;
}

/**
 * Judges every slot of a dev log's promise. Writes nothing.
 *
 * @throws {UsageError} when the dev log holds no promise, or a wrong one, or an option is wrong.
 * @throws {DevLogError} when it cannot be opened.
 */
export async function check(options: CheckOptions = {}): Promise<CheckReport> {
  return (await judgePromise(options)).report;
}

/** The report together with the promise that it judges by. */
export async function judgePromise(
  options: CheckOptions,
): Promise<{ readonly report: CheckReport; readonly promise: DevLogPromise }> {
  const { devLog: location = ".", warn } = options;
  const { cwd, environment, now, signal } = settleSurroundings(options);
  const { devLog, promise } = await loadPromise({ location, io: { cwd, env: environment }, now });
  signal?.throwIfAborted();
  const [reading, ledger] = await Promise.all([
    readDevLog({ devLog, terms: promise, now }),
    readLedger(devLog, promise.paths.ledger),
  ]);
  for (const entry of reading.unreadable) warn?.(describeUnreadable(entry));
  if (ledger.kind === "damaged") warn?.(ledger.problem);
  const { lines } = ledger.kind === "damaged" ? ledger.soundPart : ledger;
  signal?.throwIfAborted();
  return { report: checkReport({ promise, reading, lines, now }), promise };
}
