import { formatInstant } from "../dev-log/format-instant.ts";
import { zonedMoment } from "../promise/local-moment.ts";
import type { ServiceStatus } from "./serve-runs.ts";

/** What `/healthz` says. */
export interface Health {
  /** `ok`: the last run settled everything, or the first is under way. */
  readonly status: "ok" | "failing" | "late";
  /** Why it is not `ok`. */
  readonly reason: string | null;
  readonly running: boolean;
  readonly runs: number;
  /** How many runs in a row have failed. */
  readonly failures: number;
  readonly last_run: string | null;
  readonly outcome: "settled" | "failed" | null;
  readonly problem: string | null;
  readonly next_run: string | null;
}

const minute = 60_000;
/** A run that should have begun so long ago has been forgotten: runs wake within half a minute. */
const lateAfter = 5 * minute;

/** Milliseconds, the first since the epoch. */
export interface HealthTimes {
  readonly now: number;
  /** What no run takes. */
  readonly longestRun: number;
}

/** Judges whether the service does what it is there for. */
export function judgeHealth(status: ServiceStatus, at: HealthTimes): Health {
  const { runningSince, runs, failures, report, error, next } = status;
  const problem = error ?? report?.problems[0]?.message ?? null;
  return {
    ...verdict(status, at),
    running: runningSince !== undefined,
    runs,
    failures,
    last_run: report?.at ?? null,
    outcome: report?.outcome ?? (error === undefined ? null : "failed"),
    problem,
    next_run: next === undefined ? null : new Date(next).toISOString(),
  };
}

function verdict(
  status: ServiceStatus,
  { now, longestRun }: HealthTimes,
): Pick<Health, "status" | "reason"> {
  const { runningSince, failures, report, error, next } = status;
  const zone = report?.heartbeat?.promise.zone ?? "UTC";
  const tell = (at: number): string => zonedMoment(formatInstant(at), zone);
  if (next !== undefined && now - next > lateAfter) {
    return { status: "late", reason: `a run was due at ${tell(next)}` };
  }
  if (runningSince !== undefined && now - runningSince > longestRun) {
    return { status: "late", reason: `the run that began at ${tell(runningSince)} does not end` };
  }
  if (failures > 0) {
    const why = error ?? report?.problems[0]?.message ?? "it failed without a word";
    return { status: "failing", reason: `${failures} in a row failed: ${why}` };
  }
  return { status: "ok", reason: null };
}
