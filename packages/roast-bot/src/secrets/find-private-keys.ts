import type { SecretStretch } from "./secret-stretch.ts";

/** Lines; longer than anybody's key. */
const longestKey = 200;

const begins =
  /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----(.*)$|^[\t +-]*Private-Lines: \d+$/;
/** What follows the armour on its own line, where that is a key written with escapes, and not prose. */
const escaped = /^(?:\\[nrt]|[\s"'`,+])*[A-Za-z0-9+/=]{20,}/;
const ends = /^\s*["'`]?-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/;
/** Base64, or the headers and blank lines that may stand above it. */
const body =
  /^\s*["'`+]*(?:[A-Za-z0-9+/=]{1,100}(?:\\n)?|(?:Proc-Type|DEK-Info|Comment|Version):.*)?["'`,+;\s]*$/;

/**
 * Finds the bodies of private keys in PEM armour (RFC 7468) and of PuTTY's, line by line; or what
 * follows the armour on the same line. A diff may show only the beginning of a key, or its end.
 */
export function findPrivateKeys(text: string): readonly SecretStretch[] {
  if (!text.includes("PRIVATE KEY") && !text.includes("Private-Lines")) return [];
  const found: SecretStretch[] = [];
  let start = 0;
  /** How many more lines may belong to the key that was begun above. */
  let left = 0;
  /** The lines just above that could be the body of a key whose beginning is not shown. */
  let above: SecretStretch[] = [];
  for (const line of text.split("\n")) {
    const isBody = body.test(line);
    const isBlank = line.trim() === "";
    const stretch = { kind: "private key", start, length: line.length };
    left = left > 0 && isBody ? left - 1 : 0;
    if (left > 0 && !isBlank) found.push(stretch);
    if (ends.test(line)) found.push(...above.slice(-longestKey));
    if (left === 0 && isBody && !isBlank) above.push(stretch);
    else above = [];
    const begun = begins.exec(line);
    if (begun !== null) {
      left = longestKey;
      const rest = begun[1] ?? "";
      if (escaped.test(rest)) {
        const { length } = rest;
        found.push({ ...stretch, start: start + line.length - length, length });
      }
    }
    start += line.length + 1;
  }
  return found;
}
