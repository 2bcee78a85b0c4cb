import { judgeSlots } from "../dev-log/judge-slots.ts";
import type { DevLogReading } from "../dev-log/read-dev-log.ts";
import { foldLedger, slotKey } from "../ledger/ledger-state.ts";
import type { LedgerRecord, RecordedPenance } from "../ledger/ledger-record.ts";
import { promiseId } from "../ledger/promise-id.ts";
import type { DevLogPromise } from "../promise/promise.ts";
import { isOver, nextDue, slotsUntil } from "../promise/slots.ts";
import { backtestReport, type ReportedSlot } from "./backtest-report.ts";

/** A slot as `check --json` shows it. */
interface CheckedSlot extends Omit<ReportedSlot, "heartbeat"> {
  /** The reason of the pause; null unless excused. */
  readonly excuse: string | null;
  /** What the ledger says of its penance; null where nothing is recorded. */
  readonly penance: RecordedPenance | null;
}

/** What `check --json` prints. */
export interface CheckReport {
  readonly now: string;
  readonly slots: readonly CheckedSlot[];
  /** Numbers of broken slots whose penance is neither done nor waived. */
  readonly unsettled: readonly number[];
  /** The slot that is still open, if the promise has begun. */
  readonly open: {
    readonly number: number;
    readonly opens: string;
    readonly closes: string;
  } | null;
  readonly next_due: string;
  readonly totals: { readonly kept: number; readonly broken: number; readonly excused: number };
}

/** Judges every slot that is over, and sets what the ledger has on record beside it. */
export function checkReport(options: {
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
