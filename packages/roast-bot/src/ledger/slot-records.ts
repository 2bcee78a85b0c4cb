import type { LedgerRecord, RecordedPenance } from "./ledger-record.ts";
import type { Settlement, SlotDecision } from "./settlement.ts";
import { unreachable } from "../unreachable.ts";

/** A roast that goes into the same commit as its record. */
export type RoastedPenance = Extract<RecordedPenance, { kind: "roasted" }>;

/**
 * The slot and penance records that a settlement comes to, given the roasts that were made for it
 * by slot number. A slot that was to be roasted and has none is owed.
 */
export function slotRecords(
  { promise, decisions }: Settlement,
  { at, roasts }: { readonly at: string; readonly roasts: ReadonlyMap<number, RoastedPenance> },
): LedgerRecord[] {
  return decisions.flatMap((decision): LedgerRecord[] => {
    const { slot, verdict, entries, excuse } = decision.judged;
    const penance = penanceOf(decision, roasts);
    if ("known" in decision && decision.known === "owed") {
      if (penance === null || penance.kind === "owed") return [];
      return [{ kind: "penance", at, promise, slot: slot.number, penance }];
    }
    const { number, opens, closes } = slot;
    return [
      { kind: "slot", at, promise, slot: number, opens, closes, verdict, entries, excuse, penance },
    ];
  });
}

function penanceOf(
  decision: SlotDecision,
  roasts: ReadonlyMap<number, RoastedPenance>,
): RecordedPenance | null {
  switch (decision.kind) {
    case "settle":
      return null;
    case "roast":
      return roasts.get(decision.judged.slot.number) ?? { kind: "owed" };
    case "waive":
      return { kind: "waived", reason: decision.reason };
    case "recognise":
      return decision.roast.penance;
    default:
      return unreachable(decision);
  }
}
