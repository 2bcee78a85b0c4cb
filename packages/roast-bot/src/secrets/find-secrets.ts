import type { SecretStretch } from "./secret-stretch.ts";
import { findPrivateKeys } from "./find-private-keys.ts";
import { findByIssuer } from "./issuer-tokens.ts";
import { runSecretlint } from "./run-secretlint.ts";
import { searchLongWords } from "./search-long-words.ts";
import { findBySurroundings } from "./secret-patterns.ts";

/** Where a secret stands, without the secret itself. Line and column count from 1. */
export interface FoundSecret {
  readonly kind: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** What stands in the place of a secret. */
export const redactedMark = "[redacted]";

/**
 * Finds the secrets in a text, in the order of their places; what two rules found is there twice.
 * Time and memory are linear in the text.
 */
export function findSecrets(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  let line = 1;
  let lineStart = 0;
  for (const { kind, start, length } of findStretches(text)) {
    for (let end = text.indexOf("\n", lineStart); end !== -1 && end < start;) {
      line += 1;
      lineStart = end + 1;
      end = text.indexOf("\n", lineStart);
    }
    found.push({ kind, line, column: start - lineStart + 1, length });
  }
  return found;
}

/** Hides every secret in a text behind `[redacted]`. Lines keep their number; nothing else changes. */
export function redactSecrets(text: string): string {
  let redacted = "";
  let done = 0;
  for (const { start, length } of findStretches(text)) {
    // Two rules may have seen the same secret, or one may have seen more of it.
    if (start >= done) redacted += text.slice(done, start) + redactedMark;
    done = Math.max(done, start + length);
  }
  return redacted + text.slice(done);
}

function findStretches(text: string): readonly SecretStretch[] {
  const stretches = [
    ...findPrivateKeys(text),
    ...findBySurroundings(text),
    ...searchLongWords(text, (words) => [...findByIssuer(words), ...runSecretlint(words)]),
  ];
  return stretches
    .filter(({ start, length }) => text.slice(start, start + length) !== redactedMark)
    .sort((one, other) => one.start - other.start);
}
