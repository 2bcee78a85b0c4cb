import type { LedgerRecord, Verdict } from "@mea-culpa/formats";
import { appendRecords, emptyChain } from "../../src/ledger/chain.ts";
import { foldLedger, type LedgerState } from "../../src/ledger/ledger-state.ts";
import { promiseId } from "../../src/ledger/promise-id.ts";
import {
  type RoastedPenance,
  runRecords,
  type RunRecordsOptions,
} from "../../src/ledger/run-records.ts";
import type { SlotVerdict } from "../../src/ledger/settle-slots.ts";
import type { DevLogPromise } from "../../src/promise/promise.ts";

/** Ilse Varga's promise: an entry every week, by Monday at eight. */
export const samplePromise: DevLogPromise = {
  who: { handle: "ilse", names: ["Ilse Varga"], mails: ["ilse@example.org"] },
  cadence: { kind: "weekly", weekday: 1, time: "08:00" },
  zone: "Europe/Budapest",
  since: "2026-01-05",
  generator: "hugo",
  paths: {
    entries: "content/posts",
    heartbeat: "data/roast_bot.json",
    ledger: "data/roast_bot_ledger.jsonl",
    evidence: "data/roast_bot",
  },
  sources: [],
  reviewers: [],
  writer: { kind: "house" },
  excuses: [],
  errata: [],
  publish: "push",
  catchUp: 1,
};

export const sampleId: string = promiseId(samplePromise);

/** A judged slot of a week that closes on Monday the 12th of January plus `number - 1` weeks. */
export function judged(number: number, verdict: Verdict): SlotVerdict {
  const week = 7 * 24 * 3_600_000;
  const closes = Date.parse("2026-01-12T07:00:00Z") + (number - 1) * week;
  return {
    promise: sampleId,
    slot: { number, opens: instant(closes - week), closes: instant(closes) },
    verdict,
    entries:
      verdict === "kept"
        ? [
            {
              path: `content/posts/${number}.md`,
              title: `Week ${number}`,
              public_at: instant(closes - 60_000),
            },
          ]
        : [],
    excuse: verdict === "excused" ? "hiking" : null,
  };
}

function instant(time: number): string {
  return new Date(time).toISOString().replace(".000Z", "Z");
}

export function roastedPenance(slot: number): RoastedPenance {
  return {
    kind: "roasted",
    entry: `content/posts/roast-${slot}.md`,
    title: `The Archetype of week ${slot}`,
    subject: `ilse/kiln#${slot}`,
    evidence: "e".repeat(64),
  };
}

/** The records of a run that settles `decisions`, on top of `ledger`. */
export function sampleRun(
  options: Partial<RunRecordsOptions> & { readonly at?: string } = {},
): LedgerRecord[] {
  const { at = "2026-02-02T07:00:05Z", ...rest } = options;
  return runRecords({
    terms: samplePromise,
    ledger: noLedger,
    settlement: { promise: sampleId, decisions: [] },
    roasts: new Map(),
    run: { id: "run-1", at, version: "0.1.0", error: null },
    ...rest,
  });
}

export const noLedger: LedgerState = foldLedger([]);

/** The text of a ledger that holds these records and no other. */
export function ledgerText(records: readonly LedgerRecord[]): string {
  return appendRecords(emptyChain, records).text;
}
