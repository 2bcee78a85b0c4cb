import type { CheckedSlot, CheckReport, LedgerRecord } from "@mea-culpa/formats";
import { judgeSlots } from "../dev-log/judge-slots.ts";
import type { DevLogReading } from "../dev-log/read-dev-log.ts";
import { foldLedger, slotKey } from "../ledger/ledger-state.ts";
import { promiseId } from "../ledger/promise-id.ts";
import type { DevLogPromise } from "../promise/promise.ts";
import { isOver, nextDue, slotsUntil } from "../promise/slots.ts";
import { backtestReport } from "./backtest-report.ts";

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
