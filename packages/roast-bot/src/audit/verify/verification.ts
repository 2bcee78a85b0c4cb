import type { FindingCode } from "../../receipts/finding.ts";

/**
 * Which check found something: the entry's form, the seal of its body, what the pack proves
 * without any help, or the receipts.
 */
export type VerificationLayer = "form" | "seal" | "evidence" | "semantics" | "receipts";

/** One thing that does not hold, with its place in the entry. */
export interface VerificationFinding {
  readonly layer: VerificationLayer;
  readonly code:
    | FindingCode
    | "not-a-roast"
    | "seal-broken"
    | "evidence-differs"
    | "receipts-differ";
  /** Line and column in the entry's file, from 1. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly message: string;
}

/** One claim that holds, with its proof in words. */
export interface VerifiedClaim {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly proof: string;
}

/** What became of a published roast's claims. It holds if there are no findings. */
export interface Verification {
  readonly claims: readonly VerifiedClaim[];
  readonly findings: readonly VerificationFinding[];
}

/** A place in a file, from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}
