import { Temporal } from "temporal-polyfill";
import type { CommandIo } from "./command-io.ts";
import { parseInstant } from "./parse-instant.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The present: what `--now` says, else the clock. ISO 8601 UTC.
 *
 * @throws {UsageError} when the flag is no instant.
 */
export function nowFlag(value: string | undefined, io: Pick<CommandIo, "now">): string {
  if (value === undefined) return io.now();
  const instant = /\d[T ]\d/i.test(value)
    ? parseInstant(value, { zone: "UTC", day: "end" })
    : undefined;
  if (instant === undefined) {
    throw new UsageError(
      `--now: expected an instant such as \`2026-03-31T08:00:00Z\`, found \`${value}\`.`,
    );
  }
  return instant;
}

/** The machine's clock, to the second. */
export function readClock(): string {
  return Temporal.Now.instant().toString({ smallestUnit: "second" });
}
