import type { CheckedSlot, CheckReport, LedgerRecord } from "@mea-culpa/formats";
import { type DevLogReading, readDevLog } from "../../dev-log/read-dev-log.ts";
import type { DevLogPromise } from "../../promise/promise.ts";
import { loadPromise } from "../load-promise.ts";
import { readLedger } from "../read-ledger.ts";
import { describeUnreadable } from "../describe-unreadable.ts";
import { settleSurroundings, type Surroundings } from "./surroundings.ts";
import { judgeSlots } from "../../dev-log/judge-slots.ts";
import { foldLedger, slotKey } from "../../ledger/ledger-state.ts";
import { promiseId } from "../../ledger/promise-id.ts";
import { isOver, nextDue, slotsUntil } from "../../promise/slots.ts";
import { backtestReport } from "../backtest-report.ts";

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

/** Judges every slot that is over, and sets what the ledger has on record beside it. */
function checkReport(options: {
  promise: DevLogPromise;
  reading: DevLogReading;
  lines: readonly LedgerRecord[];
  now: string;
}): CheckReport {
  const { promise, reading, lines, now } = options;
  const all = slotsUntil(promise, now);
  const ledger = foldLedger(lines);
  const id = promiseId(promise);
  const { slots: reported, totals } = backtestReport({ promise, reading, now });
  const judged = judgeSlots({ promise, slots: all, entries: reading.entries, now });
  const excuses = new Map(judged.map(({ slot, excuse }) => [slot.number, excuse?.reason ?? null]));
  const slots = reported.map(({ heartbeat: _heartbeat, ...slot }): CheckedSlot => {
    const penance = ledger.slots.get(slotKey(id, slot.number))?.penance ?? null;
    return { ...slot, excuse: excuses.get(slot.number) ?? null, penance };
  });
  const { kept, broken, excused } = totals;
  return {
    now,
    slots,
    unsettled: slots.filter(isUnsettled).map(({ number }) => number),
    open: all.find((slot) => !isOver(slot, now)) ?? null,
    next_due: nextDue(promise, now),
    totals: { kept, broken, excused },
  };
}

function isUnsettled({ verdict, penance }: CheckedSlot): boolean {
  return verdict === "broken" && (penance === null || penance.kind === "owed");
}
