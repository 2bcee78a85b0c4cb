import { Temporal } from "temporal-polyfill";

/** The zone in which the sample's promise is kept and broken. */
export const zone = "Europe/London";

/** When things happen in the sample, relative to the day somebody runs it. */
export interface Moments {
  /** The local day the promise began, `YYYY-MM-DD`. */
  readonly since: string;
  /** When each of the kept weeks' entries was published, oldest first; ISO 8601 UTC. */
  readonly entries: readonly string[];
  /** When the pull request of the broken week was merged; ISO 8601 UTC. */
  readonly mergedAt: string;
}

/**
 * Lays the sample out before `now`: entries are due on Mondays at 08:00, three weeks were kept,
 * the author last wrote about two weeks ago, and the week that closed last was broken.
 */
export function momentsBefore(now: string): Moments {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  const eight = Temporal.PlainTime.from("08:00");
  const thisMonday = local
    .subtract({ days: local.dayOfWeek - 1 })
    .toPlainDate()
    .toZonedDateTime({ timeZone: zone, plainTime: eight });
  const deadline =
    Temporal.ZonedDateTime.compare(thisMonday, local) <= 0
      ? thisMonday
      : thisMonday.subtract({ weeks: 1 });
  return {
    since: deadline.subtract({ weeks: 4 }).add({ days: 1 }).toPlainDate().toString(),
    entries: [
      utc(deadline.subtract({ weeks: 4 }).add({ days: 3, hours: 9 })),
      utc(deadline.subtract({ weeks: 3 }).add({ days: 4, hours: 2 })),
      utc(deadline.subtract({ weeks: 2 }).add({ days: 2, hours: 10 })),
    ],
    mergedAt: utc(deadline.subtract({ days: 4 }).add({ hours: 5, minutes: 37 })),
  };
}

function utc(moment: Temporal.ZonedDateTime): string {
  return moment.toInstant().toString();
}
