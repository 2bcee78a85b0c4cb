import { looksRandom } from "./looks-random.ts";
import { privateKeyLines } from "./private-key-lines.ts";
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
