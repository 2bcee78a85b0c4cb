import type { LedgerState, SettledSlot } from "./ledger-state.ts";

/** The settled slots of one promise, in the order of their numbers. */
export function settledSlots(state: LedgerState, promise: string): SettledSlot[] {
  return [...state.slots.values()]
    .filter(({ record }) => record.promise === promise)
    .toSorted((a, b) => a.record.slot - b.record.slot);
}
