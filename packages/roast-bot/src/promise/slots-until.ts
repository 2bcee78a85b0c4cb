import { Temporal } from "temporal-polyfill";
import type { SlotTerms } from "./due-moments.ts";
import type { Slot } from "./slot.ts";
import { slots } from "./slots.ts";

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
