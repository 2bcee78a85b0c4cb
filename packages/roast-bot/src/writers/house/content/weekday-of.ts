const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The weekday of an ISO 8601 instant in its own offset. */
export function weekdayOf(instant: string): string {
  return weekdays[new Date(`${instant.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? "";
}
