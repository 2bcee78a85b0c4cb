import { expect, test } from "vitest";
import { computeRetryDelay, isRetryable } from "../../src/retry.ts";

const policy = { attempts: 9, delay: 100, factor: 2, cap: 1_000, jitter: 0 };

test.each([
  [1, 100],
  [2, 200],
  [4, 800],
  [5, 1_000],
  [60, 1_000],
])("after attempt %i the delay is %i ms", (attempt, expected) => {
  expect(computeRetryDelay({ policy, attempt, error: undefined, random: () => 0.9 })).toBe(
    expected,
  );
});

test.each([
  [0, 100],
  [0.5, 75],
  [1, 50],
])("jitter takes its share away: random %d gives %d ms", (random, expected) => {
  const jittered = { ...policy, jitter: 0.5 };
  const delay = computeRetryDelay({
    policy: jittered,
    attempt: 1,
    error: undefined,
    random: () => random,
  });
  expect(delay).toBe(expected);
});

test.each([
  ["a longer wait is honoured", { retryAfter: 5_000 }, 5_000],
  ["a shorter wait does not hurry us", { retryAfter: 1 }, 100],
  ["a date is not a number of milliseconds", { retryAfter: "tomorrow" }, 100],
  ["no number at all", { retryAfter: Number.NaN }, 100],
  ["a bare string has no wish", "boom", 100],
])("retryAfter: %s", (_title, error, expected) => {
  expect(computeRetryDelay({ policy, attempt: 1, error, random: () => 0 })).toBe(expected);
});

test.each([
  [new Error("silent"), false],
  [Object.assign(new Error("yes"), { isRetryable: true }), true],
  [Object.assign(new Error("no"), { isRetryable: false }), false],
  [Object.assign(new Error("odd"), { isRetryable: "yes" }), false],
  [{ isRetryable: true }, true],
  ["a string", false],
  [undefined, false],
])("%s is retryable: %s", (error, expected) => {
  expect(isRetryable(error)).toBe(expected);
});
