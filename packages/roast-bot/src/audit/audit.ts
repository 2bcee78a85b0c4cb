import type { Verdict } from "../promise/slots.ts";

/** One thing that does not hold, with its place: a file, where it helps with a line. */
export interface AuditFinding {
  readonly place: string;
  readonly message: string;
}

/** A slot as the ledger tells it, and whether the dev log's history says the same. */
export interface AuditedSlot {
  readonly number: number;
  readonly recorded: Verdict;
  /** Judged anew from git; null where the slot lies under terms that have changed since. */
  readonly judged: Verdict | null;
  readonly penance: "roasted" | "owed" | "waived" | null;
}

/** A published roast, and how much of it was proven again. */
export interface AuditedRoast {
  readonly slot: number;
  readonly entry: string;
  readonly claims: number;
  readonly holds: boolean;
}

/** What a reader's audit of a dev log comes to; it holds if there are no findings. */
export interface Audit {
  readonly slots: readonly AuditedSlot[];
  readonly roasts: readonly AuditedRoast[];
  readonly findings: readonly AuditFinding[];
  /** True and no fault: a slot that no run has settled yet. */
  readonly notes: readonly string[];
}
