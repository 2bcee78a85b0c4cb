import { Temporal } from "temporal-polyfill";
import type { Cadence, DevLogPromise, Weekday } from "./promise.ts";

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

/**
 * The local days on which a cadence may fall due, in order and without end. None is `since`
 * itself: nobody owes an entry hours after promising one.
 *
 * - weekly, fortnightly: every weekday of that name after `since`. Which of them begins a
 *   fortnight is decided by {@link dueMoments}, which knows the moment the promise began.
 * - every N days: `since` + N, + 2N, ...
 * - monthly: that day of each month; a month too short for it is due on its last day.
 */
function* dueDays(cadence: Cadence, since: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  switch (cadence.kind) {
    case "weekly":
    case "fortnightly":
      return yield* everyDays(findNext(cadence.weekday, since), 7);
    case "every":
      return yield* everyDays(since.add({ days: cadence.days }), cadence.days);
    case "monthly":
      return yield* everyMonth(since, cadence.day);
  }
}

function* everyDays(first: Temporal.PlainDate, days: number): Generator<Temporal.PlainDate> {
  for (let day = first; ; day = day.add({ days })) yield day;
}

function* everyMonth(since: Temporal.PlainDate, day: number): Generator<Temporal.PlainDate> {
  for (let month = since.toPlainYearMonth(); ; month = month.add({ months: 1 })) {
    const due = month.toPlainDate({ day: Math.min(day, month.daysInMonth) });
    if (Temporal.PlainDate.compare(due, since) > 0) yield due;
  }
}

function findNext(weekday: Weekday, day: Temporal.PlainDate): Temporal.PlainDate {
  return day.add({ days: ((weekday - day.dayOfWeek + 6) % 7) + 1 });
}
