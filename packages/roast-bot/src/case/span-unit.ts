/**
 * The unit in which a person would tell a span without rounding it into another one: 43 hours are
 * no day, and 1:52 is no minute. `undefined` where no whole number of a unit comes close.
 */
export function chooseSpanUnit(milliseconds: number): SpanUnit | undefined {
  const found = units.find((unit) => countWhole(milliseconds, unit) !== undefined);
  return found?.unit;
}

export type SpanUnit = "minute" | "hour" | "day";

/** Whether somebody could call a span so many of a unit. */
export function tellsSpan(
  milliseconds: number,
  { unit, value }: { readonly unit: SpanUnit; readonly value: number },
): boolean {
  const found = units.find((each) => each.unit === unit);
  if (found === undefined) return false;
  // An hour is not said of 70 minutes, nor are two days of 43 hours.
  const isFew = value < found.least;
  return isFew
    ? Math.abs(milliseconds / (found.minutes * 60_000) - value) <= value * mostOffFew
    : countWhole(milliseconds, found) === value;
}

function countWhole(milliseconds: number, unit: (typeof units)[number]): number | undefined {
  const exact = milliseconds / (unit.minutes * 60_000);
  const whole = Math.round(exact);
  return whole >= unit.least && Math.abs(exact - whole) <= exact * mostOff ? whole : undefined;
}

const units = [
  { unit: "day", minutes: 24 * 60, least: 3 },
  { unit: "hour", minutes: 60, least: 2 },
  { unit: "minute", minutes: 1, least: 1 },
] as const;

/** The part of a span by which rounding it to the nearest may miss it. */
const mostOff = 0.15;
const mostOffFew = 0.06;
