import { endAfter, sealLine, type ChainEnd } from "./chain.ts";
import type { LedgerRecord } from "./ledger-record.ts";

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
