import type { CheckedSlot, CheckReport } from "@mea-culpa/formats";
import {
  type DevLogState,
  findDue,
  planSettlements,
  readDevLogState,
} from "../../audit/dev-log-state.ts";
import { findNewerRuns } from "../../audit/newer-runs.ts";
import type { DevLogPromise } from "../../promise/promise.ts";
import { loadPromise } from "../load-promise.ts";
import { describeDoubts, describeUnreadable } from "../describe-unreadable.ts";
import { settleSurroundings, type Surroundings } from "./surroundings.ts";
import { slotKey } from "../../ledger/ledger-state.ts";
import { backtestReport } from "../backtest-report.ts";

export interface CheckOptions extends Surroundings {
  /** The dev log's repository, a folder or a git URL; `.` if absent. */
  readonly devLog?: string;
  /** Is told of entries that cannot be read and of a damaged ledger, with their places. */
  readonly warn?: (message: string) => void;
}

/**
 * Judges every slot of a dev log's promise, each by the terms that were in force at its deadline, as
 * a run does. Writes nothing.
 *
 * @throws {UsageError} when the dev log holds no promise, or a wrong one, or an option is wrong.
 * @throws {DevLogError} when it cannot be opened.
 */
export async function check(options: CheckOptions = {}): Promise<CheckReport> {
  return (await judgePromise(options)).report;
}

/** The report together with the promise that is in force now. */
export async function judgePromise(
  options: CheckOptions,
): Promise<{ readonly report: CheckReport; readonly promise: DevLogPromise }> {
  const { devLog: location = ".", warn } = options;
  const { cwd, environment, now, signal } = settleSurroundings(options);
  const { devLog, promise } = await loadPromise({ location, io: { cwd, env: environment }, now });
  signal?.throwIfAborted();
  const [state, newer] = await Promise.all([readDevLogState(devLog, now), findNewerRuns(devLog)]);
  if (newer !== undefined) warn?.(newer);
  for (const entry of state.reading.unreadable) warn?.(describeUnreadable(entry));
  for (const each of state.owed) for (const doubt of describeDoubts(each)) warn?.(doubt);
  for (const fault of state.ledgerFaults) warn?.(fault);
  signal?.throwIfAborted();
  return { report: checkReport(state, now), promise };
}

/** Sets what the ledger has on record beside every slot that is over. */
function checkReport(state: DevLogState, now: string): CheckReport {
  const { promise, reading, owed, ledger, open } = state;
  const { slots: reported, totals } = backtestReport({ slots: owed, reading });
  const slots = reported.map(({ heartbeat: _heartbeat, ...slot }, at): CheckedSlot => {
    const judged = owed[at];
    const { promiseId = state.promiseId, promise: terms = promise, excuse } = judged ?? {};
    const penance = ledger.slots.get(slotKey(promiseId, slot.number))?.penance ?? null;
    const { zone } = terms;
    const told = { excuse: excuse?.reason ?? null, penance, doubts: judged?.doubts ?? [] };
    return { ...slot, promise: promiseId, zone, ...told };
  });
  const { kept, broken, excused } = totals;
  return {
    now,
    slots,
    unsettled: listUnsettled(state, now),
    open:
      open === undefined ? null : { number: open.number, opens: open.opens, closes: open.closes },
    next_due: findDue(state, now),
    totals: { kept, broken, excused },
  };
}

/** The slots whose penance the next run would see to. */
function listUnsettled(state: DevLogState, now: string): readonly number[] {
  return planSettlements(state, now).flatMap(({ decisions }) =>
    decisions.flatMap(({ kind, judged }) => (kind === "settle" ? [] : [judged.slot.number])),
  );
}
