import { looksRandom } from "./looks-random.ts";
import { secretPatterns } from "./secret-patterns.ts";

/** Where a secret stands, without the secret itself. Line and column count from 1. */
export interface FoundSecret {
  readonly kind: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The secrets in a text, in the order of their places. */
export function findSecrets(text: string): readonly FoundSecret[] {
  return text
    .split("\n")
    .flatMap((line, at, lines) => secretsOfLine(line, at + 1, insideKey(lines, at)));
}

/** Whether a line is the body of a private key, by the armour around it. */
function insideKey(lines: readonly string[], at: number): boolean {
  if (!keyBody.test(lines[at] ?? "")) return false;
  for (let above = at - 1; above >= 0 && above >= at - longestKey; above -= 1) {
    const line = lines[above] ?? "";
    if (keyBegins.test(line)) return true;
    if (keyEnds.test(line) || !keyBody.test(line)) return false;
  }
  return false;
}

const longestKey = 200;
const keyBegins = /-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----/;
const keyEnds = /-----END /;
/** Base64, or the headers and blank lines that may stand above it. */
const keyBody =
  /^\s*["'`+]*(?:[A-Za-z0-9+/=]{1,100}(?:\\n)?|(?:Proc-Type|DEK-Info|Comment|Version):.*)?["'`,+;\s]*$/;

function secretsOfLine(line: string, number: number, inKey: boolean): FoundSecret[] {
  if (inKey && line.trim() !== "") {
    return [{ kind: "private key", line: number, column: 1, length: line.length }];
  }
  const found: FoundSecret[] = [];
  const oneLineKey = /-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----(.+)$/.exec(line);
  if (oneLineKey?.[2] !== undefined && oneLineKey[2].length > 20) {
    const column = oneLineKey.index + oneLineKey[0].length - oneLineKey[2].length + 1;
    found.push({ kind: "private key", line: number, column, length: oneLineKey[2].length });
  }
  for (const { kind, pattern, random } of secretPatterns) {
    for (const match of line.matchAll(pattern)) {
      const secret = match.groups?.["secret"] ?? match[0];
      if (secret === redactedMark || (random && !looksRandom(secret))) continue;
      const column = match.index + match[0].lastIndexOf(secret) + 1;
      found.push({ kind, line: number, column, length: secret.length });
    }
  }
  return found.sort((one, other) => one.column - other.column);
}

/** What stands in the place of a secret. */
export const redactedMark = "[redacted]";
