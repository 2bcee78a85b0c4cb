import { expect, it } from "vitest";
import { chooseSpanUnit, tellsSpan } from "../../src/case/span-unit.ts";

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

it.each([
  ["1:24, which is no minute", 84 * second, undefined],
  ["1:52, which are two minutes", 112 * second, "minute"],
  ["3 minutes", 3 * minute, "minute"],
  ["26 minutes and a bit", 26 * minute + 50 * second, "minute"],
  ["2:10 hours", 130 * minute, "hour"],
  ["2:30 hours, which are neither two nor three", 150 * minute, "minute"],
  ["2:50 hours, which are three", 170 * minute, "hour"],
  ["43 hours, which are no day", 43 * hour, "hour"],
  ["three days and ten hours", 82 * hour, "day"],
  ["nearly four days", 95 * hour, "day"],
  ["a clock that runs backwards", -hour, undefined],
  ["no clock", Number.NaN, undefined],
] as const)("tells %s without rounding it into another unit", (_name, milliseconds, unit) => {
  expect(chooseSpanUnit(milliseconds)).toBe(unit);
});

it.each([
  [48 * hour + 7 * minute, "day", 2, true],
  [43 * hour, "day", 2, false],
  [61 * minute, "hour", 1, true],
  [70 * minute, "hour", 1, false],
  [95 * hour, "day", 4, true],
] as const)(
  "lets somebody call %s ms so many of a unit: %s, %s",
  (milliseconds, unit, value, isTold) => {
    expect(tellsSpan(milliseconds, { unit, value })).toBe(isTold);
  },
);
