import type { Slot } from "@mea-culpa/formats";
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
