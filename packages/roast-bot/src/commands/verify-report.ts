import type { VerificationFinding, VerifiedClaim } from "../audit/verify/verification.ts";

/** What `roast-bot verify --roast` prints as JSON. */
export interface VerifyReport {
  /** The file that was verified, as it was given. */
  readonly roast: string;
  /** What proved the claims: the receipts, or the evidence alone. */
  readonly by: "receipts" | "evidence";
  /** Whether the evidence itself was measured again in the repository. */
  readonly measured_again: boolean;
  readonly holds: boolean;
  readonly claims: readonly VerifiedClaim[];
  readonly findings: readonly VerificationFinding[];
}

/** A report of a verification, in the order of the text. */
export function verifyReport({
  roast,
  by,
  measuredAgain,
  claims,
  findings,
}: Pick<VerifyReport, "roast" | "by" | "claims" | "findings"> & {
  readonly measuredAgain: boolean;
}): VerifyReport {
  return {
    roast,
    by,
    measured_again: measuredAgain,
    holds: findings.length === 0,
    claims: claims.toSorted(byPlace),
    findings: findings.toSorted(byPlace),
  };
}

function byPlace(
  one: { readonly line: number; readonly column: number },
  other: { readonly line: number; readonly column: number },
): number {
  return one.line - other.line || one.column - other.column;
}
