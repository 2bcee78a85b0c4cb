import { Temporal } from "temporal-polyfill";

/** Whether a text is a day of the calendar as `YYYY-MM-DD`. */
export function isLocalDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

/** Whether a text names an IANA time zone that this machine's data knows; bare offsets do not. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).offset !== "";
  } catch {
    return false;
  }
}
