/** A moment as a clock on the wall showed it there and then. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** ISO 8601: Monday is 1. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** Reads an ISO 8601 moment without shifting it out of its own offset; `undefined` when it is none. */
export function readLocalTime(moment: string): LocalTime | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(moment);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday: weekday === 0 ? 7 : weekday, hour, minute };
}
