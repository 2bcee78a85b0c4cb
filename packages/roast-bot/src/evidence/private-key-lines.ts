import type { SecretStretch } from "./find-secrets.ts";

/** Longer keys than anybody has. */
const longestKey = 200;
const keyBegins = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(.*)$/;
/** Base64, or the headers and blank lines that may stand above it. */
const keyBody =
  /^\s*["'`+]*(?:[A-Za-z0-9+/=]{1,100}(?:\\n)?|(?:Proc-Type|DEK-Info|Comment|Version):.*)?["'`,+;\s]*$/;

/** The bodies of private keys in PEM armour, line by line; or what follows it on the same line. */
export function privateKeyLines(text: string): readonly SecretStretch[] {
  if (!text.includes("PRIVATE KEY")) return [];
  const found: SecretStretch[] = [];
  const kind = "private key";
  let start = 0;
  /** How many more lines may belong to the key that was begun above. */
  let left = 0;
  for (const line of text.split("\n")) {
    left = left > 0 && keyBody.test(line) ? left - 1 : 0;
    if (left > 0 && line.trim() !== "") found.push({ kind, start, length: line.length });
    const begun = keyBegins.exec(line);
    if (begun !== null) {
      left = longestKey;
      const rest = begun[1]?.length ?? 0;
      if (rest > 20) found.push({ kind, start: start + line.length - rest, length: rest });
    }
    start += line.length + 1;
  }
  return found;
}
