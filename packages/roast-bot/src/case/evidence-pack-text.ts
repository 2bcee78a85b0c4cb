import type { EvidencePack } from "./evidence-pack.ts";

/**
 * The one JSON text of an evidence pack: keys in the order of their UTF-16 code units, two spaces of
 * indentation, a newline at the end. Same pack, same bytes; and a person can read it.
 */
export function evidencePackText(pack: EvidencePack): string {
  return `${JSON.stringify(pack, sortedKeys, 2)}\n`;
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
