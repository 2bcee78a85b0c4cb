import type { Verdict } from "../promise/slots.ts";

/** An entry that keeps a slot, as the ledger names it. */
export interface RecordedEntry {
  /** Relative to the dev log's root. */
  readonly path: string;
  readonly title: string;
  /** When it became public, ISO 8601. */
  readonly public_at: string;
}

/** What became of a broken slot, with what proves it. */
export type RecordedPenance =
  | {
      readonly kind: "roasted";
      /** The roast's path and title. */
      readonly entry: string;
      readonly title: string;
      /** The id of the evidence pack's subject, for example `mara/tidepool#41`. */
      readonly subject: string;
      /** SHA-256 of the evidence pack's bytes; null when only a commit's trailers are left to tell. */
      readonly evidence: string | null;
    }
  | { readonly kind: "owed" }
  | { readonly kind: "waived"; readonly reason: string };

/** The terms of the promise from here on; the first line of every ledger. */
export interface PromiseRecord {
  readonly kind: "promise";
  readonly at: string;
  /** See `promiseId`. */
  readonly promise: string;
  readonly who: string;
  /** In words: `weekly, Monday 08:00`. */
  readonly cadence: string;
  readonly zone: string;
  readonly since: string;
}

/** A slot is settled: its verdict will not be given again. */
export interface SlotRecord {
  readonly kind: "slot";
  readonly at: string;
  readonly promise: string;
  readonly slot: number;
  readonly opens: string;
  readonly closes: string;
  readonly verdict: Verdict;
  /** The entries that keep it; empty unless kept. */
  readonly entries: readonly RecordedEntry[];
  /** The declared pause; null unless excused. */
  readonly excuse: string | null;
  /** Null unless broken. */
  readonly penance: RecordedPenance | null;
}

/** What a broken slot's penance has become since its slot record. */
export interface PenanceRecord {
  readonly kind: "penance";
  readonly at: string;
  readonly promise: string;
  readonly slot: number;
  readonly penance: RecordedPenance;
}

/** A run of the bot; the last record of every run. */
export interface RunRecord {
  readonly kind: "run";
  readonly at: string;
  /** The run's id, as the commit's trailer says it. */
  readonly run: string;
  readonly outcome: "settled" | "failed";
  /** Numbers of the slots this run settled. */
  readonly settled: readonly number[];
  readonly error: { readonly stage: string; readonly message: string } | null;
  /** The version of roast-bot. */
  readonly version: string;
  /** `behind` when the run's clock stood before the one of the run before. */
  readonly clock: "steady" | "behind";
}

export type LedgerRecord = PromiseRecord | SlotRecord | PenanceRecord | RunRecord;

/** What the chain adds to a record. */
export interface ChainLink {
  /** From 1, without a gap. */
  readonly sequence: number;
  /** SHA-256 of the line before, without its line end; 64 zeros on the first line. */
  readonly previous: string;
  /** SHA-256 of this record's canonical JSON without `hash`. */
  readonly hash: string;
}

/** A record with its place in the chain: one line of the ledger. */
export type LedgerLine = LedgerRecord & ChainLink;
