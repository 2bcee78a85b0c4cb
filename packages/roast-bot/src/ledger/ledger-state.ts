import type {
  ErratumRecord,
  Heartbeat,
  LedgerRecord,
  PromiseRecord,
  RecordedPenance,
  RunRecord,
  SlotRecord,
} from "@mea-culpa/formats";

/** A settled slot with what has become of its penance by now. */
export interface SettledSlot {
  readonly record: SlotRecord;
  readonly penance: RecordedPenance | null;
  /** Whether it was settled before it was over, as a later run's clock shows. */
  readonly isPremature?: boolean;
}

/** What a ledger comes to. */
export interface LedgerState {
  /** The latest terms; absent in an empty ledger. */
  readonly promise: PromiseRecord | undefined;
  /** All terms that there were, by the ids of promises. */
  readonly terms: ReadonlyMap<string, PromiseRecord>;
  /** By promise id and slot number: see `slotKey`. In the order in which they were settled. */
  readonly slots: ReadonlyMap<string, SettledSlot>;
  /** Ids of all subjects ever roasted. */
  readonly roastedSubjects: ReadonlySet<string>;
  readonly lastRun: RunRecord | undefined;
  /** In the order in which they were published. */
  readonly errata: readonly ErratumRecord[];
}

/** Identifies a slot across changes of the promise. */
export function slotKey(promise: string, slot: number): string {
  return `${promise}/${slot}`;
}

/** Folds records, in their order, into the current state. A later record wins over an earlier one. */
export function foldLedger(records: readonly LedgerRecord[]): LedgerState {
  let promise: LedgerState["promise"];
  const terms = new Map<string, PromiseRecord>();
  let lastRun: LedgerState["lastRun"];
  const slots = new Map<string, SettledSlot>();
  const runs: number[] = [];
  const errata: ErratumRecord[] = [];
  /** When each slot was certainly not over yet, or a clock would say so that runs behind itself. */
  const floors = new Map<string, number>();
  const roastedSubjects = new Set<string>();
  const note = (penance: RecordedPenance | null): void => {
    if (penance?.kind === "roasted") roastedSubjects.add(penance.subject);
  };

  for (const record of records) {
    switch (record.kind) {
      case "promise":
        promise = record;
        terms.set(record.promise, record);
        break;
      case "slot": {
        const key = slotKey(record.promise, record.slot);
        slots.set(key, { record, penance: record.penance });
        floors.set(key, findFloor(record, { runs, since: promise?.since }));
        note(record.penance);
        break;
      }
      case "penance": {
        const key = slotKey(record.promise, record.slot);
        const settled = slots.get(key);
        if (settled !== undefined) slots.set(key, { ...settled, penance: record.penance });
        note(record.penance);
        break;
      }
      case "erratum":
        errata.push(record);
        break;
      case "run":
        lastRun = record;
        for (const [key, settled] of slots) {
          const isCredible = Date.parse(record.at) >= (floors.get(key) ?? -Infinity);
          if (isCredible && isAhead(settled.record, record)) {
            slots.set(key, { ...settled, isPremature: true });
          }
        }
        runs.push(Date.parse(record.at));
        break;
    }
  }
  return { promise, terms, slots, roastedSubjects, lastRun, errata };
}

/**
 * Whether a slot was settled by a clock that ran ahead: a later run shows that it was far from over.
 * Clocks of two machines may differ by less than this.
 */
function isAhead({ closes }: SlotRecord, run: RunRecord): boolean {
  return Date.parse(closes) > Date.parse(run.at) + 86_400_000;
}

/**
 * The latest moment before a slot's end at which the bot is known to have run, else the day the
 * promise began. A later run that says an earlier time is of a machine that forgot its clock (1970,
 * 2020), and shows nothing of whoever settled the slot.
 */
function findFloor(
  { closes }: SlotRecord,
  { runs, since }: { readonly runs: readonly number[]; readonly since: string | undefined },
): number {
  const close = Date.parse(closes);
  const began = since === undefined ? -Infinity : Date.parse(since) - 86_400_000;
  return runs.reduce((floor, at) => (at < close ? Math.max(floor, at) : floor), began);
}

/**
 * The settled slots of whoever promises now, in the order of their deadlines, whatever the terms were;
 * none that is not over yet, and none of somebody who promised before.
 */
export function settledSlots({ slots, promise, terms }: LedgerState): SettledSlot[] {
  const isOwn = ({ record }: SettledSlot): boolean =>
    record.promise === promise?.promise ||
    terms.get(record.promise)?.who.toLowerCase() === promise?.who.toLowerCase();
  return [...slots.values()]
    .filter((slot) => slot.isPremature !== true && isOwn(slot))
    .toSorted((a, b) => Date.parse(a.record.closes) - Date.parse(b.record.closes));
}

/** How many slots in a row have ended the same way. */
export type Streak = Heartbeat["streak"];

/**
 * The streak that the last settled slot stands in. Excused slots neither lengthen nor end a streak.
 * `slots` are in the order of their deadlines.
 */
export function countStreak(slots: readonly SettledSlot[]): Streak {
  let streak: Streak = { kind: "kept", length: 0 };
  for (const { record } of slots.toReversed()) {
    const { verdict } = record;
    if (verdict === "excused") continue;
    if (streak.length > 0 && verdict !== streak.kind) return streak;
    streak = { kind: verdict, length: streak.length + 1 };
  }
  return streak;
}
