/** Whether a text is a day of the calendar as `YYYY-MM-DD`. */
export function isLocalDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // A day that is not in its month is either refused or taken for one of the next.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** No commit is older than the clock that git counts by, so no promise need be. */
export const firstSince = "1970-01-01";
export const sinceExpected: string = `a day not before ${firstSince}`;

/** Whether a text names an IANA time zone that this machine's data knows; bare offsets do not. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text) || abbreviation.test(text)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).format() !== "";
  } catch {
    return false;
  }
}

/** ICU's own short names, which Intl takes and Temporal forbids: “IST” is three zones. */
const abbreviation =
  /^(?:AC|AE|AG|AR|AS|BE|BS|CA|CN|CS|CT|EA|EC|IE|IS|JS|MI|NE|NS|PL|PN|PR|PS|SS|VS)T$/i;
