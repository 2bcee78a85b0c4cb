import { secretPatterns } from "./secret-patterns.ts";

/** Where a secret stands, without the secret itself. Line and column count from 1. */
export interface FoundSecret {
  readonly kind: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** What stands in the place of a secret. */
export const redactedMark = "[redacted]";

/** The secrets in a text, in the order of their places. */
export function findSecrets(text: string): readonly FoundSecret[] {
  const stretches = [...privateKeyLines(text), ...bySecretPatterns(text)];
  if (stretches.length === 0) return [];
  const found: FoundSecret[] = [];
  let line = 1;
  let lineStart = 0;
  for (const { kind, start, length } of stretches.sort((one, other) => one.start - other.start)) {
    for (let end = text.indexOf("\n", lineStart); end !== -1 && end < start;) {
      line += 1;
      lineStart = end + 1;
      end = text.indexOf("\n", lineStart);
    }
    found.push({ kind, line, column: start - lineStart + 1, length });
  }
  return found;
}

/** A stretch of a text, by its offset in UTF-16 code units. */
export interface SecretStretch {
  readonly kind: string;
  readonly start: number;
  readonly length: number;
}

function bySecretPatterns(text: string): readonly SecretStretch[] {
  const found: SecretStretch[] = [];
  for (const { kind, pattern, random } of secretPatterns) {
    for (const match of text.matchAll(pattern)) {
      const secret = match.groups?.["secret"] ?? match[0];
      if (secret === redactedMark || (random && !looksRandom(secret))) continue;
      const start = match.index + match[0].lastIndexOf(secret);
      found.push({ kind, start, length: secret.length });
    }
  }
  return found;
}

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

/**
 * Whether a value looks drawn at random rather than written: long enough, several kinds of
 * characters, much entropy (Shannon, bits a character), no placeholder and no expression.
 */
export function looksRandom(value: string): boolean {
  if (value.length < 8 || /[${}<>()\s]/.test(value)) return false;
  if (/example|placeholder|changeme|your[_-]|dummy|redacted|x{4,}|\*{3,}|\.{3}/i.test(value)) {
    return false;
  }
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
  const digits = value.replace(/\D/g, "").length;
  if (kinds < 2 || digits === 0) return false;
  // A dotted or dashed name with a version number in it is written, not drawn.
  if (/^[a-z]+(?:[._/-][a-z0-9]+)*$/.test(value) && digits < 4) return false;
  return entropy(value) >= (value.length < 16 ? 2.8 : 3.2);
}

/** Shannon entropy in bits a character. */
function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / value.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}
