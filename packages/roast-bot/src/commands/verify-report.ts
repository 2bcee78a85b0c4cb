import type { VerifyReport } from "@mea-culpa/formats";

/** A report of a verification, in the order of the text. */
export function verifyReport({
  roast,
  measuredAgain,
  sentences,
  claims,
  findings,
}: Pick<VerifyReport, "roast" | "sentences" | "claims" | "findings"> & {
  readonly measuredAgain: boolean;
}): VerifyReport {
  return {
    roast,
    measured_again: measuredAgain,
    holds: findings.length === 0,
    sentences,
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
