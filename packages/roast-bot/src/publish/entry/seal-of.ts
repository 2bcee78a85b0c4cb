import { sha256 } from "../../ledger/sha256.ts";

/**
 * The seal of an entry's body: SHA-256 over everything behind the front matter, with `\n` line
 * ends and without white space around it. It shows careless edits; the receipts show the others.
 */
export function sealOf(body: string): string {
  return sha256(body.replaceAll("\r\n", "\n").trim());
}
