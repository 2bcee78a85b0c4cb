import type { RunReport } from "./run-report.ts";

const minute = 60_000;
/** After the first failure in a row; doubled with each further one. */
const firstRetry = 5 * minute;

export interface NextRunOptions {
  /** What the last run came to; absent when it could not even begin. */
  readonly report: RunReport | undefined;
  /** How many runs in a row have failed, this one included. */
  readonly failures: number;
  /** The present, in milliseconds since the epoch. */
  readonly now: number;
  /** The longest pause between runs, in milliseconds. */
  readonly interval: number;
}

/**
 * When to run again, in milliseconds since the epoch: at the next deadline, or after the interval
 * if that is earlier; after a failure sooner, and then less and less often.
 */
export function nextRun({ report, failures, now, interval }: NextRunOptions): number {
  const due = report?.heartbeat === null ? undefined : report?.heartbeat.next_due;
  const times = [now + interval];
  // A deadline that the run's own clock has not seen pass is still to come.
  if (due !== undefined && Date.parse(due) > now) times.push(Date.parse(due));
  if (failures > 0) times.push(now + firstRetry * 2 ** Math.min(failures - 1, 16));
  return Math.min(...times);
}
