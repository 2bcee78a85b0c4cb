import { Temporal } from "temporal-polyfill";
import { isLocalDay } from "../promise/local-day.ts";

/**
 * Reads an instant (ISO 8601 with `Z` or an offset) or a day, which stands for its first or last
 * nanosecond in the zone. Gives ISO 8601 UTC; `undefined` for anything else.
 */
export function parseInstant(
  text: string,
  options: { zone: string; day: "start" | "end" },
): string | undefined {
  try {
    if (!isLocalDay(text)) return Temporal.Instant.from(text).toString();
    const day = Temporal.PlainDate.from(text);
    const start = day.toZonedDateTime(options.zone).toInstant();
    if (options.day === "start") return start.toString();
    const next = day.add({ days: 1 }).toZonedDateTime(options.zone).toInstant();
    return next.subtract({ nanoseconds: 1 }).toString();
  } catch {
    return undefined;
  }
}
