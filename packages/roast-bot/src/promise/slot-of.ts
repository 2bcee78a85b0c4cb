import { Temporal } from "temporal-polyfill";
import type { SlotTerms } from "./due-moments.ts";
import type { Slot } from "./slot.ts";
import { slots } from "./slots.ts";

/**
 * The slot in which an instant (ISO 8601) lies; a deadline belongs to the slot it closes.
 * `undefined` up to and including the moment the promise began.
 */
export function slotOf(terms: SlotTerms, instant: string): Slot | undefined {
  for (const slot of slots(terms)) {
    if (Temporal.Instant.compare(instant, slot.opens) <= 0) return undefined;
    if (Temporal.Instant.compare(instant, slot.closes) <= 0) return slot;
  }
  return undefined;
}
