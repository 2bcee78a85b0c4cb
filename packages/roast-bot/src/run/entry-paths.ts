import type { EvidencePack } from "@mea-culpa/formats";
import { proofFolder } from "../ledger/record-page.ts";
import type { Destination } from "./assignment.ts";

/** Where a roast's evidence and receipts go, with `/`. */
export interface ProofPaths {
  readonly evidence: string;
  readonly receipts: string;
}

/** On a dev log `<folder>/2026-03-09-slot-12/evidence.json` and `receipts.json`. */
export function proofPaths(
  destination: Destination,
  { number, closes, zone }: EvidencePack["slot"],
): ProofPaths {
  if (destination.kind === "folder")
    return { evidence: "evidence.json", receipts: "receipts.json" };
  const folder = proofFolder(destination.paths.evidence, {
    ...(number !== undefined && { number }),
    closes,
    zone,
  });
  return { evidence: `${folder}/evidence.json`, receipts: `${folder}/receipts.json` };
}

/** The path of a Markdown entry that no other entry has, as a file or as a folder. */
export function entryPath(destination: Destination, name: string): string {
  if (destination.kind === "folder") return "roast.md";
  const { paths, taken } = destination;
  const isTaken = (candidate: string): boolean =>
    taken.has(`${candidate}.md`) || [...taken].some((path) => path.startsWith(`${candidate}/`));
  const stem = `${paths.entries}/${name}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? stem : `${stem}-${number}`;
    if (!isTaken(candidate)) return `${candidate}.md`;
  }
}
