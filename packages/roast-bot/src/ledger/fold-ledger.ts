import type { LedgerRecord, RecordedPenance } from "./ledger-record.ts";
import { slotKey, type LedgerState, type SettledSlot } from "./ledger-state.ts";
import { unreachable } from "../unreachable.ts";

/** Folds records, in their order, into the current state. A later record wins over an earlier one. */
export function foldLedger(records: readonly LedgerRecord[]): LedgerState {
  let promise: LedgerState["promise"];
  let lastRun: LedgerState["lastRun"];
  const slots = new Map<string, SettledSlot>();
  const roastedSubjects = new Set<string>();
  const note = (penance: RecordedPenance | null): void => {
    if (penance?.kind === "roasted") roastedSubjects.add(penance.subject);
  };

  for (const record of records) {
    switch (record.kind) {
      case "promise":
        promise = record;
        break;
      case "slot":
        slots.set(slotKey(record.promise, record.slot), { record, penance: record.penance });
        note(record.penance);
        break;
      case "penance": {
        const key = slotKey(record.promise, record.slot);
        const settled = slots.get(key);
        if (settled !== undefined) slots.set(key, { ...settled, penance: record.penance });
        note(record.penance);
        break;
      }
      case "run":
        lastRun = record;
        break;
      default:
        unreachable(record);
    }
  }
  return { promise, slots, roastedSubjects, lastRun };
}
