import { Temporal } from "temporal-polyfill";
import { isLocalDay } from "@mea-culpa/formats";
import type { CommandIo } from "./command-io.ts";
import { refuseOption, UsageError } from "./usage-error.ts";

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
  if (instant !== undefined) return instant;
  throw refuseOption("--now", "an instant such as `2026-03-31T08:00:00Z`", value);
}

const day = 86_400_000;

/**
 * The present of what settles slots for good: no day to come is taken by mistake.
 *
 * @throws {UsageError} also when the flag is more than a day ahead of the clock.
 */
export function settlingNowFlag(value: string | undefined, io: Pick<CommandIo, "now">): string {
  const at = nowFlag(value, io);
  refuseToCome(at, io.now());
  return at;
}

/** Throws a `UsageError` for a present that is more than a day ahead of the clock. */
export function refuseToCome(at: string, clock: string): void {
  if (Date.parse(at) <= Date.parse(clock) + day) return;
  throw new UsageError(
    `--now: ${at} is to come, by this machine's clock, and what a run settles is settled. ` +
      "Try it with --dry-run; if it is right, `run` takes it with --yes.",
  );
}

/** The machine's clock, to the second. */
export function readClock(): string {
  return Temporal.Now.instant().toString({ smallestUnit: "second" });
}

/**
 * Reads an instant (ISO 8601 with `Z` or an offset) or a day, which stands for its first or last
 * nanosecond in the zone. Gives ISO 8601 UTC; `undefined` for anything else.
 */
export function parseInstant(
  text: string,
  options: { zone: string; day: "start" | "end" },
): string | undefined {
  try {
    if (!isLocalDay(text)) return Temporal.Instant.from(text).toString();
    const day = Temporal.PlainDate.from(text);
    const start = day.toZonedDateTime(options.zone).toInstant();
    if (options.day === "start") return start.toString();
    const next = day.add({ days: 1 }).toZonedDateTime(options.zone).toInstant();
    return next.subtract({ nanoseconds: 1 }).toString();
  } catch {
    return undefined;
  }
}
