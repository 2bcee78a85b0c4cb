import type { Slot } from "@mea-culpa/formats";
import { beginning, dueMoments, type SlotTerms } from "./due-moments.ts";
import { Temporal } from "temporal-polyfill";

/**
 * The slots of a promise, numbered from 1, in order and without end. Each opens at the moment the
 * one before closes, so they cover all time since the promise began, each instant once.
 */
function* slots(terms: SlotTerms): Generator<Slot> {
  let opens = beginning(terms).toString();
  let number = 1;
  for (const moment of dueMoments(terms)) {
    const closes = moment.toString();
    yield { number, opens, closes };
    opens = closes;
    number += 1;
  }
}

/**
 * Every slot that opened before an instant (ISO 8601), in order. The last one is still open unless
 * it closes at that very instant: see {@link isOver}.
 */
export function slotsUntil(terms: SlotTerms, instant: string): Slot[] {
  const found: Slot[] = [];
  for (const slot of slots(terms)) {
    if (Temporal.Instant.compare(slot.opens, instant) >= 0) return found;
    found.push(slot);
  }
  return found;
}

/** Whether a slot's deadline has come: a slot that is not over has no verdict. */
export function isOver(slot: Slot, now: string): boolean {
  return Temporal.Instant.compare(slot.closes, now) <= 0;
}

/**
 * Makes a function that finds the slot in which an instant (ISO 8601) lies, by a binary search in
 * slots that follow each other. A deadline belongs to the slot it closes; outside of all slots,
 * the function gives `undefined`.
 */
export function indexSlots<Found extends Slot>(
  slots: readonly Found[],
): (instant: string) => Found | undefined {
  const closes = slots.map((slot) => Date.parse(slot.closes));
  const opens = Date.parse(slots[0]?.opens ?? "");
  return (instant) => {
    const moment = Date.parse(instant);
    if (!(moment > opens)) return undefined;
    let low = 0;
    let high = closes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (moment <= (closes[middle] ?? Infinity)) high = middle;
      else low = middle + 1;
    }
    return slots[low];
  };
}

/** The first deadline strictly after an instant (both ISO 8601 in UTC). */
export function nextDue(terms: SlotTerms, instant: string): string {
  for (const moment of dueMoments(terms)) {
    if (Temporal.Instant.compare(moment, instant) > 0) return moment.toString();
  }
  throw new RangeError(`A promise has no last deadline, yet none was found after ${instant}.`);
}
