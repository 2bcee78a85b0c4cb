import { expect, it } from "vitest";
import { chooseSpanUnit } from "../../src/case/span-unit.ts";

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

it.each([
  ["1:52", 112 * second, undefined],
  ["3 minutes", 3 * minute, "minute"],
  ["26 minutes and a bit", 26 * minute + 50 * second, "minute"],
  ["2:10 hours", 130 * minute, "hour"],
  ["2:50 hours", 170 * minute, "minute"],
  ["43 hours, which are no day", 43 * hour, "hour"],
  ["three days and ten hours", 82 * hour, "day"],
  ["nearly four days", 95 * hour, "hour"],
  ["a clock that runs backwards", -hour, undefined],
  ["no clock", Number.NaN, undefined],
] as const)("tells %s without rounding it into another unit", (_name, milliseconds, unit) => {
  expect(chooseSpanUnit(milliseconds)).toBe(unit);
});
