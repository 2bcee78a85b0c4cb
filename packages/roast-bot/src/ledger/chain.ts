import type { LedgerLine, LedgerRecord } from "@mea-culpa/formats";
import { canonicalJson, sha256, sortedJson } from "../digest.ts";

/** What the first line names as the line before it. */
const beginningOfChain: string = "0".repeat(64);

/** Where a chain ends: what the next line refers to. */
export interface ChainEnd {
  /** The sequence number of the last line; 0 when there is none. */
  readonly sequence: number;
  /** SHA-256 of the last line without its line end; zeros when there is none. */
  readonly head: string;
}

/** A chain without a line. */
export const emptyChain: ChainEnd = { sequence: 0, head: beginningOfChain };

/** A record as the next line of a chain, without a line end. */
function sealLine(record: LedgerRecord, end: ChainEnd): string {
  const linked = makeWellFormed({ ...record, sequence: end.sequence + 1, previous: end.head });
  return canonicalJson({ ...linked, hash: hashLink(linked) });
}

/** The end of a chain after one more line. */
export function endAfter(line: string, end: ChainEnd): ChainEnd {
  return { sequence: end.sequence + 1, head: sha256(line) };
}

/**
 * Why a line does not follow the end of a chain; `undefined` when it does. `line` is the text that
 * was parsed: a line whose keys stand in another order, or with white space, is not the line that
 * was written.
 */
export function brokenLink(
  parsed: LedgerLine,
  { line, end }: { readonly line: string; readonly end: ChainEnd },
): string | undefined {
  const { hash, ...linked } = parsed;
  if (parsed.sequence !== end.sequence + 1) {
    return `it has sequence ${parsed.sequence} where ${end.sequence + 1} was expected`;
  }
  if (parsed.previous !== end.head) return "it does not refer to the line before it";
  if (hash !== hashLink(linked)) return "its content does not match its hash";
  if (line !== writeLine(parsed)) return "it is not in canonical form";
  return undefined;
}

function hashLink(linked: object): string {
  return sha256(writeLine(linked));
}

/** The line's text without `hash`, or with it. */
function writeLine(line: object): string {
  const text = JSON.stringify(line);
  return loneSurrogate.test(text) ? sortedJson(line) : canonicalJson(line);
}

/**
 * Half of a character, as JSON escapes it. RFC 8785 has no text for it; the first versions wrote it
 * into lines all the same, and those must stay readable.
 */
const loneSurrogate = /\\ud[89a-f][0-9a-f]{2}/;

/** A message that was cut within a character ends in half of it; readers get a replacement for it. */
function makeWellFormed(record: object): object {
  const copy: object = JSON.parse(JSON.stringify(record), (_key, value: unknown) =>
    typeof value === "string" ? value.toWellFormed() : value,
  );
  return copy;
}

/** What appending comes to: the text that goes to the end of the file, and the chain's new end. */
export interface Appended {
  readonly text: string;
  readonly end: ChainEnd;
}

/** Seals records as the next lines of a ledger. Pure: nothing is written. */
export function appendRecords(end: ChainEnd, records: readonly LedgerRecord[]): Appended {
  let text = "";
  let last = end;
  for (const record of records) {
    const line = sealLine(record, last);
    text += `${line}\n`;
    last = endAfter(line, last);
  }
  return { text, end: last };
}
