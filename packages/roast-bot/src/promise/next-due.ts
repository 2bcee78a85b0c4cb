import { Temporal } from "temporal-polyfill";
import { dueMoments } from "./due-moments.ts";
import type { SlotTerms } from "./due-moments.ts";

/** The first deadline strictly after an instant (both ISO 8601 in UTC). */
export function nextDue(terms: SlotTerms, instant: string): string {
  for (const moment of dueMoments(terms)) {
    if (Temporal.Instant.compare(moment, instant) > 0) return moment.toString();
  }
  throw new RangeError(`A promise has no last deadline, yet none was found after ${instant}.`);
}
