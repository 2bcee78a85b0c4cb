import { Temporal } from "temporal-polyfill";

/** `2026-03-30` in the zone. */
export function localDay(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** `Mon 2026-03-30 08:00` in the zone; always 20 characters. */
export function localMoment(instant: string, zone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][local.dayOfWeek - 1] ?? "";
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return `${weekday} ${local.toPlainDate().toString()} ${time}`;
}

/** The same with the zone, for those to whom nothing else says it: `Mon 2026-03-30 08:00 (UTC)`. */
export function zonedMoment(instant: string, zone: string): string {
  return `${localMoment(instant, zone)} (${zone})`;
}

/** Moments of two accounts, told like {@link zonedMoment}; as they are where they would look the same. */
export function tellApart({
  one,
  other,
  zone,
}: {
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly zone: string;
}): readonly [one: string, other: string] {
  const tell = (moments: readonly string[]): string =>
    moments.map((moment) => zonedMoment(moment, zone)).join(", ") || "none";
  return tell(one) === tell(other) ? [one.join(", "), other.join(", ")] : [tell(one), tell(other)];
}
