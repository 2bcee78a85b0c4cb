import { Temporal } from "temporal-polyfill";
import type { EvidencePack } from "../case/evidence-pack.ts";

/**
 * Where a slot's proof goes: `<folder>/2026-03-09-slot-12/evidence.json` and `receipts.json`. The
 * day of the deadline keeps slots of the same number apart when the promise has changed.
 */
export function proofPaths(
  folder: string,
  { number, closes, zone }: EvidencePack["slot"],
): { readonly evidence: string; readonly receipts: string } {
  const day = Temporal.Instant.from(closes).toZonedDateTimeISO(zone).toPlainDate().toString();
  const slot = number === undefined ? day : `${day}-slot-${number}`;
  return {
    evidence: `${folder}/${slot}/evidence.json`,
    receipts: `${folder}/${slot}/receipts.json`,
  };
}

/** The path of a Markdown entry that no other entry has, as a file or as a folder. */
export function freePath(stem: string, taken: ReadonlySet<string>): string {
  const isTaken = (candidate: string): boolean =>
    taken.has(`${candidate}.md`) || [...taken].some((path) => path.startsWith(`${candidate}/`));
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? stem : `${stem}-${number}`;
    if (!isTaken(candidate)) return `${candidate}.md`;
  }
}
