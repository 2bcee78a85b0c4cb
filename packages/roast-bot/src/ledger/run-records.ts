import { Temporal } from "temporal-polyfill";
import type {
  ErratumRecord,
  LedgerRecord,
  PromiseRecord,
  RecordedPenance,
  RunRecord,
  WaitingRoast,
} from "@mea-culpa/formats";
import { cadenceWords } from "../promise/cadence.ts";
import type { LedgerState } from "./ledger-state.ts";
import { promiseId, type PromiseTerms } from "./promise-id.ts";
import type { Settlement, SlotDecision } from "./settle-slots.ts";

export interface RunRecordsOptions extends SettledTerms {
  readonly ledger: LedgerState;
  /** The corrections that are published with these records. */
  readonly errata?: readonly ErratumRecord[];
  /** What was settled of other promises, that closed their slots while they were in force. */
  readonly earlier?: readonly SettledTerms[];
  readonly run: {
    readonly id: string;
    /** The run's clock, ISO 8601 UTC. */
    readonly at: string;
    readonly version: string;
    /** What stopped it; null when everything was settled. */
    readonly error: RunRecord["error"];
  };
}

/** A promise with what becomes of its slots. */
interface SettledTerms {
  readonly terms: PromiseTerms;
  readonly settlement: Settlement;
  /** The roasts that are published with these records, by slot number. */
  readonly roasts: ReadonlyMap<number, RoastedPenance>;
  /** The roasts that wait for their review from here on, by slot number. */
  readonly waits?: ReadonlyMap<number, WaitingRoast>;
  /** Why slots have no roast that were to have one, by slot number. */
  readonly reasons?: ReadonlyMap<number, string>;
}

/**
 * Everything that one run adds to the ledger: the terms if they are new, the slots it settles, the
 * penances it changes, the roasts it corrects, and last the run itself. A run with nothing to tell adds nothing: its
 * heartbeat says that it ran, and a year of hourly runs would bury the slots.
 */
export function runRecords(options: RunRecordsOptions): LedgerRecord[] {
  const { ledger, earlier = [], errata = [], run } = options;
  const news: LedgerRecord[] = [];
  let inForce = ledger.promise;
  for (const { terms, settlement, ...made } of [...earlier, options]) {
    const promise = promiseRecord(terms, run.at);
    const own = slotRecords(settlement, { at: run.at, ...made });
    // Of other terms there is nothing to tell where none of their slots was open.
    if (own.length === 0 && terms !== options.terms) continue;
    if (inForce === undefined || !isSamePromise(inForce, promise)) news.push(promise);
    inForce = promise;
    news.push(...own);
  }
  news.push(...errata);
  const record: RunRecord = {
    kind: "run",
    at: run.at,
    run: run.id,
    outcome: run.error === null ? "settled" : "failed",
    settled: news.flatMap((slot) => (slot.kind === "slot" ? [slot.slot] : [])),
    error: run.error,
    version: run.version,
    clock: isBehind(run.at, ledger.lastRun) ? "behind" : "steady",
  };
  return news.length > 0 || isWorthTelling(record, ledger.lastRun) ? [...news, record] : [];
}

function isSamePromise(one: PromiseRecord, other: PromiseRecord): boolean {
  return one.promise === other.promise && one.minimum_words === other.minimum_words;
}

/** A failure, the recovery from one, and a clock that stands before that of the run before. */
function isWorthTelling(run: RunRecord, last: RunRecord | undefined): boolean {
  return run.outcome === "failed" || last?.outcome !== "settled" || run.clock === "behind";
}

function promiseRecord(terms: PromiseTerms, at: string): PromiseRecord {
  const { who, cadence, zone, since, minimumWords } = terms;
  return {
    kind: "promise",
    at,
    promise: promiseId(terms),
    who: who.handle,
    cadence: cadenceWords(cadence),
    zone,
    since,
    ...(minimumWords !== undefined && { minimum_words: minimumWords }),
  };
}

export function isBehind(at: string, lastRun: RunRecord | undefined): boolean {
  return lastRun !== undefined && Temporal.Instant.compare(at, lastRun.at) < 0;
}

/** A roast that goes into the same commit as its record. */
export type RoastedPenance = Extract<RecordedPenance, { kind: "roasted" }>;

/**
 * The slot and penance records that a settlement comes to, given the roasts that were made for it
 * by slot number. A slot that was to be roasted and has none is owed.
 */
export function slotRecords(
  { promise, decisions }: Settlement,
  {
    at,
    ...made
  }: { readonly at: string } & Pick<RunRecordsOptions, "roasts" | "waits" | "reasons">,
): LedgerRecord[] {
  return decisions.flatMap((decision): LedgerRecord[] => {
    const { slot, verdict, entries, short, excuse } = decision.judged;
    const penance = makePenance(decision, made);
    if ("known" in decision && decision.known === "owed") {
      if (penance === null || isOldNews(penance, decision)) return [];
      return [{ kind: "penance", at, promise, slot: slot.number, penance }];
    }
    const { number, opens, closes } = slot;
    const amends = findAmended(decision);
    return [
      {
        kind: "slot",
        at,
        promise,
        slot: number,
        opens,
        closes,
        verdict,
        entries,
        ...(short !== undefined && { short }),
        excuse,
        penance,
        ...(amends !== undefined && { amends }),
      },
    ];
  });
}

/** That a roast is owed is told once, and again only when one begins to wait or waits otherwise. */
function isOldNews(penance: RecordedPenance, decision: SlotDecision): boolean {
  if (penance.kind !== "owed") return false;
  if (penance.waits === undefined) return true;
  const before = decision.kind === "wait" ? decision.waits : undefined;
  return JSON.stringify(penance.waits) === JSON.stringify(before);
}

function findAmended(decision: SlotDecision): string | undefined {
  if (decision.kind === "settle") return decision.amends;
  return typeof decision.known === "object" ? decision.known.amends : undefined;
}

function makePenance(
  decision: SlotDecision,
  { roasts, waits, reasons }: Pick<RunRecordsOptions, "roasts" | "waits" | "reasons">,
): RecordedPenance | null {
  switch (decision.kind) {
    case "settle":
      return decision.penance ?? null;
    case "roast": {
      const { number } = decision.judged.slot;
      const reason = reasons?.get(number);
      const waiting = waits?.get(number);
      return (
        roasts.get(number) ?? {
          kind: "owed",
          ...(reason !== undefined && { reason }),
          ...(waiting !== undefined && { waits: waiting }),
        }
      );
    }
    case "wait": {
      const { number } = decision.judged.slot;
      return { kind: "owed", waits: waits?.get(number) ?? decision.waits };
    }
    case "withhold":
      return { kind: "owed", reason: decision.reason };
    case "waive":
      return { kind: "waived", reason: decision.reason };
    case "recognise":
      return decision.roast.penance;
  }
}
