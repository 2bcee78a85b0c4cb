import type { PromiseRecord, RecordedPenance, RunRecord, SlotRecord } from "./ledger-record.ts";

/** A settled slot with what has become of its penance by now. */
export interface SettledSlot {
  readonly record: SlotRecord;
  readonly penance: RecordedPenance | null;
}

/** What a ledger comes to. */
export interface LedgerState {
  /** The latest terms; absent in an empty ledger. */
  readonly promise: PromiseRecord | undefined;
  /** By promise id and slot number: see `slotKey`. In the order in which they were settled. */
  readonly slots: ReadonlyMap<string, SettledSlot>;
  /** Ids of all subjects ever roasted. */
  readonly roastedSubjects: ReadonlySet<string>;
  readonly lastRun: RunRecord | undefined;
}

/** Identifies a slot across changes of the promise. */
export function slotKey(promise: string, slot: number): string {
  return `${promise}/${slot}`;
}
