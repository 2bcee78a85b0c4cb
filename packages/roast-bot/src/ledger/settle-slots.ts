import type {
  RecordedEntry,
  RecordedPenance,
  Shortfall,
  Slot,
  Verdict,
  WaitingRoast,
} from "@mea-culpa/formats";
import { type LedgerState, type SettledSlot, slotKey } from "./ledger-state.ts";
import { findWaits } from "./waiting.ts";

/** A slot that is over, with what the dev log says of it. */
export interface SlotVerdict {
  /** The id of the promise whose slot it is. */
  readonly promise: string;
  readonly slot: Slot;
  readonly verdict: Verdict;
  /** The entries that keep it; empty unless kept. */
  readonly entries: readonly RecordedEntry[];
  /** The entries that came and were too short; absent where there were none. */
  readonly short?: Shortfall;
  /** The reason of the declared pause; null unless excused. */
  readonly excuse: string | null;
  /** What came in it and can't be judged, in words; absent where there is nothing of the kind. */
  readonly doubt?: string;
}

/** A roast that a commit on the default branch says it has published. */
export interface PublishedRoast {
  readonly promise: string;
  readonly slot: number;
  readonly penance: Extract<RecordedPenance, { kind: "roasted" }>;
  /** Whether somebody has merged what waited for it, which the next run puts on record. */
  readonly isMerged?: boolean;
}

/** What is to become of one slot in this run. */
export type SlotDecision =
  /** Not broken: its verdict goes on record. */
  | ({ readonly kind: "settle"; readonly judged: SlotVerdict } & Partial<Amended>)
  | (Open & BrokenDecision);

/** What is to become of a broken slot. */
type BrokenDecision =
  /** Due for a roast in this run; if none comes of it, it is owed. */
  | { readonly kind: "roast" }
  /** Its roast is written, and goes on waiting for its review. */
  | { readonly kind: "wait"; readonly waits: WaitingRoast }
  /** Broken as far as can be told; while it can't be told whole, its roast is owed. */
  | { readonly kind: "withhold"; readonly reason: string }
  /** Too old to be roasted. */
  | { readonly kind: "waive"; readonly reason: string }
  /** Roasted already by a commit that the ledger does not know of. */
  | { readonly kind: "recognise"; readonly roast: PublishedRoast };

/** A slot that is not settled for good. */
interface Open {
  readonly judged: SlotVerdict;
  readonly known: Known;
}

/** Whether the ledger has the slot already, with its penance owed, or with a line that is wrong. */
type Known = "unsettled" | "owed" | Amended;

/** Why the slot's line holds no more, and the roast that was published for it all the same. */
interface Amended {
  readonly amends: string;
  readonly penance: PublishedRoast["penance"] | null;
}

/** The plan of a run: what becomes of each slot that is not settled for good, in order. */
export interface Settlement {
  readonly promise: string;
  readonly decisions: readonly SlotDecision[];
}

export interface SettleOptions {
  /** The promise's id: see `promiseId`. */
  readonly promise: string;
  /** Every slot that is over, in order. */
  readonly judged: readonly SlotVerdict[];
  readonly ledger: LedgerState;
  /** What the trailers of the default branch say; they count, whatever the ledger holds. */
  readonly published: readonly PublishedRoast[];
  /** How many older broken slots are roasted in a run beside the newest. */
  readonly catchUp: number;
  /** Whether a roast that waits for its review goes on waiting; all do if absent. */
  readonly isWaiting?: (waits: WaitingRoast) => boolean;
}

/**
 * Decides what becomes of each slot that is not settled for good. Pure, and idempotent by promise
 * and slot: with its own result on record, it decides nothing. Of the broken slots without penance
 * the newest is roasted, then `catchUp` older ones, newest first; the rest is waived, and so is what was
 * owed while four later slots went by (or `catchUp`). Those whose roast is written and waits for its
 * review are not among them.
 */
export function settleSlots(options: SettleOptions): Settlement {
  const { promise, judged, ledger, published } = options;
  const open = judged.flatMap((each): Open[] => {
    const known = findKnown(ledger.slots.get(slotKey(promise, each.slot.number)), each);
    return known === "settled" ? [] : [{ judged: each, known }];
  });
  const waiting = findWaiting(open, options);
  const roasts = new Map(
    published.filter((each) => each.promise === promise).map((each) => [each.slot, each]),
  );
  const due = slotsDue(
    open.filter(
      ({ judged: { verdict, slot } }) =>
        verdict === "broken" && !roasts.has(slot.number) && !waiting.has(slot.number),
    ),
    options,
  );

  const decisions = open.map(({ judged, known }): SlotDecision => {
    if (judged.verdict !== "broken") {
      return { kind: "settle", judged, ...(typeof known === "object" && known) };
    }
    const roast = roasts.get(judged.slot.number);
    if (roast !== undefined) return { kind: "recognise", judged, known, roast };
    const waits = waiting.get(judged.slot.number);
    if (waits !== undefined) return { kind: "wait", judged, known, waits };
    if (due.has(judged.slot.number)) {
      const { doubt: reason } = judged;
      return reason === undefined
        ? { kind: "roast", judged, known }
        : { kind: "withhold", judged, known, reason };
    }
    return { kind: "waive", judged, known, reason: reasonToWaive({ judged, known }, options) };
  });
  return { promise, decisions };
}

/**
 * Settles the slots of several promises, each by itself, in order: one whose terms were changed after
 * a deadline owes what it owed.
 */
export function settleAll(
  promises: readonly { readonly promiseId: string; readonly verdicts: readonly SlotVerdict[] }[],
  options: Omit<SettleOptions, "promise" | "judged">,
): readonly Settlement[] {
  return promises.map(({ promiseId: promise, verdicts: judged }) =>
    settleSlots({ promise, judged, ...options }),
  );
}

function findKnown(slot: SettledSlot | undefined, judged: SlotVerdict): Known | "settled" {
  if (slot === undefined) return "unsettled";
  const penance = slot.penance?.kind === "roasted" ? slot.penance : null;
  if (slot.isPremature) {
    return { amends: "it was settled before it was over, by a clock that ran ahead", penance };
  }
  // Never to the author's harm: what was kept when it was judged stays kept.
  const isWronged = slot.record.verdict === "broken" && judged.verdict !== "broken";
  if (isWronged) {
    const { verdict } = judged;
    const amends = `it was called broken, and by what the dev log says now it was ${verdict}`;
    return { amends, penance };
  }
  return slot.penance?.kind === "owed" ? "owed" : "settled";
}

/** What is written is neither written again nor waived: it only has to be let through. */
function findWaiting(
  open: readonly Open[],
  { promise, ledger, isWaiting = () => true }: SettleOptions,
): ReadonlyMap<number, WaitingRoast> {
  return new Map(
    open.flatMap(({ judged: { slot }, known }): [number, WaitingRoast][] => {
      const waits = findWaits(ledger.slots.get(slotKey(promise, slot.number))?.penance);
      return known === "owed" && waits !== undefined && isWaiting(waits)
        ? [[slot.number, waits]]
        : [];
    }),
  );
}

function slotsDue(broken: readonly Open[], options: SettleOptions): ReadonlySet<number> {
  const newestFirst = broken
    .filter((each) => !liesUnderEarlierTerms(each.judged, options) && !isOwedTooLong(each, options))
    .map(({ judged }) => judged.slot.number)
    .toSorted((a, b) => b - a);
  const { promise, ledger } = options;
  const hasWaited = (slot: number): boolean =>
    findWaits(ledger.slots.get(slotKey(promise, slot))?.penance) !== undefined;
  // What has waited is written, and was in time when it was.
  const others = newestFirst.filter((slot) => !hasWaited(slot));
  return new Set([...newestFirst.filter(hasWaited), ...others.slice(0, 1 + options.catchUp)]);
}

/** Time that an earlier promise has settled already is not punished twice. */
function liesUnderEarlierTerms({ slot }: SlotVerdict, { promise, ledger }: SettleOptions): boolean {
  return isUnderEarlierTerms({ promise, closes: Date.parse(slot.closes) }, ledger);
}

/** Whether another promise has settled a slot in which that moment lies; milliseconds. */
export function isUnderEarlierTerms(
  { promise, closes }: { readonly promise: string; readonly closes: number },
  ledger: LedgerState,
): boolean {
  return [...ledger.slots.values()].some(
    ({ record }) =>
      record.promise !== promise &&
      closes > Date.parse(record.opens) &&
      closes <= Date.parse(record.closes),
  );
}

/**
 * How many later slots may be over before a roast that is owed is given up. What can't be known of a
 * week (a date that can't be right, merges of others) may never be known, and no run could succeed again.
 */
const longestOwed = 4;

function isOwedTooLong(
  { judged: { slot }, known }: Open,
  { judged, catchUp }: SettleOptions,
): boolean {
  const later = judged.filter((each) => each.slot.number > slot.number).length;
  return known === "owed" && later >= Math.max(longestOwed, catchUp);
}

function reasonToWaive({ judged, known }: Open, options: SettleOptions): string {
  if (liesUnderEarlierTerms(judged, options)) {
    return "this time was settled under earlier terms of the promise";
  }
  if (isOwedTooLong({ judged, known }, options)) {
    const later = Math.max(longestOwed, options.catchUp);
    return `still owed after ${later} later slots, and too old by now`;
  }
  const older = options.catchUp === 1 ? "1 older slot" : `${options.catchUp} older slots`;
  const since = known === "owed" ? "still owed, and too old by now" : "too old";
  return `${since}: a run roasts the newest broken slot and ${older}`;
}
