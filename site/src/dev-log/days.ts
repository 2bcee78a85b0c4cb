const form = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** The day of an instant in words: `23 November 2026`. */
export function dayInWords(instant: Date): string {
  return form.format(instant);
}

/** The day of an instant as in `datetime` attributes: `2026-11-23`. */
export function isoDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
