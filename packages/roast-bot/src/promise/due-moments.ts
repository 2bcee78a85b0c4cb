import { Temporal } from "temporal-polyfill";
import { dueDays } from "./due-days.ts";
import type { DevLogPromise } from "./promise.ts";

/** The part of a promise that decides where its slots lie. */
export type SlotTerms = Pick<DevLogPromise, "cadence" | "zone" | "since">;

/** The moment a promise began: the first instant of the local day `since`. */
export function beginning(terms: SlotTerms): Temporal.Instant {
  return Temporal.PlainDate.from(terms.since).toZonedDateTime(terms.zone).toInstant();
}

/**
 * The deadlines of a promise, in order and without end, each strictly after the one before and the
 * first strictly after the {@link beginning}.
 *
 * Where clocks go forward over the due time, the deadline is as far after the gap as the time lies
 * in it; where they go back over it, it is the earlier of the two (Temporal's `compatible`, which
 * follows RFC 5545). Where a zone skipped the whole day, its deadline would coincide with the
 * next day's, and is passed over.
 */
export function* dueMoments(terms: SlotTerms): Generator<Temporal.Instant> {
  const plainTime = Temporal.PlainTime.from(terms.cadence.time);
  const taken = terms.cadence.kind === "fortnightly" ? 2 : 1;
  let previous = beginning(terms);
  let strictlyAfter = 0;
  for (const day of dueDays(terms.cadence, Temporal.PlainDate.from(terms.since))) {
    const moment = day.toZonedDateTime({ timeZone: terms.zone, plainTime }).toInstant();
    if (Temporal.Instant.compare(moment, previous) <= 0) continue;
    strictlyAfter += 1;
    if ((strictlyAfter - 1) % taken !== 0) continue;
    yield moment;
    previous = moment;
  }
}
