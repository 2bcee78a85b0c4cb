/**
 * When tests run. A closed set.
 *
 * - `immediate`: as dbt does: a test runs as soon as its parents are built, and gates what comes
 *   after them; a unit test runs before its model.
 * - `deferred`: all tests run when everything else is over; none of them stops anything.
 * - `skip`: no test runs; the plan lists each with that reason.
 */
export const testStrategies = ["immediate", "deferred", "skip"] as const;

/** One of the test strategies. */
export type TestStrategy = (typeof testStrategies)[number];
