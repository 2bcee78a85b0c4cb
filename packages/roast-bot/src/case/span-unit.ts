/**
 * The unit in which a person would tell a span without rounding it into another one: 43 hours are
 * no day, and 1:52 is no minute. `undefined` where no whole number of a unit comes close.
 */
export function chooseSpanUnit(milliseconds: number): "minute" | "hour" | "day" | undefined {
  const found = units.find(({ minutes, least }) => {
    const exact = milliseconds / (minutes * 60_000);
    const whole = Math.floor(exact);
    return whole >= least && exact - whole <= exact * mostLost;
  });
  return found?.unit;
}

const units = [
  { unit: "day", minutes: 24 * 60, least: 3 },
  { unit: "hour", minutes: 60, least: 2 },
  { unit: "minute", minutes: 1, least: 1 },
] as const;

/** The part of a span that rounding it down may take away. */
const mostLost = 0.15;
