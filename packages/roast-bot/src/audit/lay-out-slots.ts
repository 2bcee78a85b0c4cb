import { isDeepStrictEqual } from "node:util";
import type { Slot } from "@mea-culpa/formats";
import type { SlotTerms } from "../promise/due-moments.ts";
import { nextDue, slotsUntil } from "../promise/slots.ts";
import type { PromiseVersion } from "./promise-versions.ts";

/**
 * The slots that each version has closed, or is to close. Each opens where the one before it closed,
 * whichever terms that had, so that no time is owed twice and none gets lost: what is left of a slot
 * that was mostly over joins the next. Only a promise that begins anew later leaves a gap.
 */
export function layOutSlots(
  versions: readonly PromiseVersion[],
  now: string,
): readonly (readonly Slot[])[] {
  let closed: string | undefined;
  const [began] = versions.slice(0, 1).flatMap(({ promise }) => slotsUntil(promise, now));
  return versions.map(({ promise, from }, at) => {
    const until = versions[at + 1]?.from ?? Infinity;
    // The slot that is open now may be the rest of one, and join the next.
    const horizon = nextDue(promise, nextDue(promise, now));
    const own = slotsUntil(promise, horizon).filter(({ closes }) => {
      const close = Date.parse(closes);
      return close > from && close <= until;
    });
    return own.flatMap((slot) => {
      if (closed !== undefined && isLeftOver(slot, closed)) return [];
      const before = closed ?? began?.opens ?? slot.opens;
      const isNew =
        slot.number === 1 && (closed === undefined || Date.parse(slot.opens) > Date.parse(closed));
      const opens = isNew || (closed === undefined && at === 0) ? slot.opens : before;
      closed = slot.closes;
      return [{ ...slot, opens }];
    });
  });
}

/** Whether more than half of a slot lies in time that is closed already: nobody owes for the rest. */
function isLeftOver(slot: Slot, closed: string): boolean {
  const [opens, closes] = [Date.parse(slot.opens), Date.parse(slot.closes)];
  return closes - Date.parse(closed) < (closes - opens) / 2;
}

/**
 * Has other slots begin when the one that is open at their change is over: it closes when it was promised
 * to, or nobody would ever owe who moves each deadline on. What else changes counts at once.
 */
export function delaySlots(versions: readonly PromiseVersion[]): readonly PromiseVersion[] {
  const delayed: PromiseVersion[] = [];
  let terms: SlotTerms | undefined;
  for (const [at, version] of versions.entries()) {
    const { promise, from } = version;
    const own = pickTerms(promise);
    const open =
      terms === undefined || isDeepStrictEqual(terms, own) ? undefined : findOpen(delayed, from);
    if (terms === undefined || open === undefined) {
      terms = own;
      delayed.push(version);
      continue;
    }
    delayed.push({ promise: { ...promise, ...terms }, from });
    const closes = Date.parse(open.closes);
    if (closes > (versions[at + 1]?.from ?? Infinity)) continue;
    terms = own;
    delayed.push({ promise, from: closes });
  }
  return delayed;
}

/** The slot that was open at a moment. */
function findOpen(versions: readonly PromiseVersion[], moment: number): Slot | undefined {
  return layOutSlots(versions, new Date(moment).toISOString())
    .flat()
    .find(({ opens, closes }) => Date.parse(opens) < moment && Date.parse(closes) > moment);
}

function pickTerms({ cadence, zone, since }: SlotTerms): SlotTerms {
  return { cadence, zone, since };
}
