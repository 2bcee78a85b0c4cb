import { Temporal } from "temporal-polyfill";
import { unreachable } from "../unreachable.ts";
import type { Cadence, Weekday } from "./promise.ts";

/**
 * The local days on which a cadence may fall due, in order and without end. None is `since`
 * itself: nobody owes an entry hours after promising one.
 *
 * - weekly, fortnightly: every weekday of that name after `since`. Which of them begins a
 *   fortnight is decided by {@link dueMoments}, which knows the moment the promise began.
 * - every N days: `since` + N, + 2N, ...
 * - monthly: that day of each month; a month too short for it is due on its last day.
 */
export function* dueDays(
  cadence: Cadence,
  since: Temporal.PlainDate,
): Generator<Temporal.PlainDate> {
  switch (cadence.kind) {
    case "weekly":
    case "fortnightly":
      return yield* everyDays(nextOf(cadence.weekday, since), 7);
    case "every":
      return yield* everyDays(since.add({ days: cadence.days }), cadence.days);
    case "monthly":
      return yield* everyMonth(since, cadence.day);
    default:
      return unreachable(cadence);
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

function nextOf(weekday: Weekday, day: Temporal.PlainDate): Temporal.PlainDate {
  return day.add({ days: ((weekday - day.dayOfWeek + 6) % 7) + 1 });
}
