/**
 * One numbered period of a promise, half-open: `(opens, closes]`. Both ends are instants in
 * ISO 8601 UTC (`2026-03-30T06:00:00Z`); `closes` is the deadline. Numbers start at 1.
 */
export interface Slot {
  readonly number: number;
  readonly opens: string;
  readonly closes: string;
}
