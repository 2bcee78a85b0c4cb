import type { Slot } from "../promise/slot.ts";
import type { RecordedEntry, RecordedPenance } from "./ledger-record.ts";
import type { Verdict } from "./verdict.ts";

/** A slot that is over, with what the dev log says of it. */
export interface SlotVerdict {
  readonly slot: Slot;
  readonly verdict: Verdict;
  /** The entries that keep it; empty unless kept. */
  readonly entries: readonly RecordedEntry[];
  /** The reason of the declared pause; null unless excused. */
  readonly excuse: string | null;
}

/** A roast that a commit on the default branch says it has published. */
export interface PublishedRoast {
  readonly promise: string;
  readonly slot: number;
  readonly penance: Extract<RecordedPenance, { kind: "roasted" }>;
}

/** What is to become of one slot in this run. */
export type SlotDecision =
  /** Not broken: its verdict goes on record. */
  | { readonly kind: "settle"; readonly judged: SlotVerdict }
  /** Broken, and due for a roast in this run; if none comes of it, it is owed. */
  | { readonly kind: "roast"; readonly judged: SlotVerdict; readonly known: Known }
  /** Broken, and too old to be roasted. */
  | {
      readonly kind: "waive";
      readonly judged: SlotVerdict;
      readonly known: Known;
      readonly reason: string;
    }
  /** Broken, and roasted already by a commit that the ledger does not know of. */
  | {
      readonly kind: "recognise";
      readonly judged: SlotVerdict;
      readonly known: Known;
      readonly roast: PublishedRoast;
    };

/** Whether the ledger has the slot already, with its penance owed. */
export type Known = "unsettled" | "owed";

/** The plan of a run: what becomes of each slot that is not settled for good, in order. */
export interface Settlement {
  readonly promise: string;
  readonly decisions: readonly SlotDecision[];
}
