import { sha256 } from "../digest.ts";

/** The text of an exhibit with the hash that shows whether it was altered. */
export function proveText(text: string): { readonly text: string; readonly sha256: string } {
  return { text, sha256: sha256(text) };
}
