const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/**
 * An instant in words, in a given zone: `Mon 23 Nov 2026, 09:00`. The names are our own, because
 * those of `Intl` differ between browsers and from what a site generator prints.
 */
export function moment(instant: string, zone: string): string {
  const parts = new Map(
    new Intl.DateTimeFormat("en", {
      timeZone: zone,
      hourCycle: "h23",
      weekday: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
    })
      .formatToParts(Date.parse(instant))
      .map(({ type, value }) => [type, value]),
  );
  const month = months[Number(parts.get("month")) - 1];
  const day = `${parts.get("weekday")} ${parts.get("day")} ${month} ${parts.get("year")}`;
  return `${day}, ${parts.get("hour")}:${parts.get("minute")}`;
}

const steps = [
  { unit: "minute", length: 60_000 },
  { unit: "hour", length: 3_600_000 },
  { unit: "day", length: 86_400_000 },
] as const;

/** Where an instant lies as seen from another: `2 hours ago`, `in 3 days`. */
export function relative(instant: string, now: number): string {
  const distance = Date.parse(instant) - now;
  return distance < 0 ? `${duration(distance)} ago` : `in ${duration(distance)}`;
}

/**
 * How long a stretch of milliseconds is, in its largest fitting whole unit, rounded down: `1 day`,
 * `5 hours`, `less than a minute`. The sign is dropped.
 */
function duration(milliseconds: number): string {
  const stretch = Math.abs(milliseconds);
  const step = steps.findLast(({ length }) => stretch >= length);
  if (step === undefined) return "less than a minute";
  const count = Math.floor(stretch / step.length);
  return `${count} ${step.unit}${count === 1 ? "" : "s"}`;
}
