import type { Clock } from "@mea-culpa/engine";
import type { RunReport } from "@mea-culpa/formats";

/** What the service knows of itself, for `/healthz`. */
export interface ServiceStatus {
  readonly running: boolean;
  readonly runs: number;
  /** How many runs in a row have failed. */
  readonly failures: number;
  readonly report: RunReport | undefined;
  /** Why the last run could not even begin. */
  readonly error: string | undefined;
  /** When the next run begins, in milliseconds since the epoch; absent while one is under way. */
  readonly next: number | undefined;
}

export interface ServeRunsOptions {
  /** Carries out one run. */
  readonly run: () => Promise<RunReport>;
  readonly clock: Clock;
  /** The longest pause between runs, in milliseconds. */
  readonly interval: number;
  /** Ends the service: the run under way is cancelled by whoever made `run`. */
  readonly signal: AbortSignal;
  /** Told of every change. */
  readonly onStatus: (status: ServiceStatus) => void;
}

/** Runs again and again until it is told to stop. No failure of a run ends it. */
export async function serveRuns({
  run,
  clock,
  interval,
  signal,
  onStatus,
}: ServeRunsOptions): Promise<void> {
  let status: ServiceStatus = {
    running: false,
    runs: 0,
    failures: 0,
    report: undefined,
    error: undefined,
    next: undefined,
  };
  const tell = (change: Partial<ServiceStatus>): void => {
    status = { ...status, ...change };
    onStatus(status);
  };

  while (!signal.aborted) {
    tell({ running: true, next: undefined });
    const { report, error } = await attempt(run);
    const failures = report?.outcome === "settled" ? 0 : status.failures + 1;
    const next = nextRun({ report, failures, now: clock.now(), interval });
    tell({ running: false, runs: status.runs + 1, failures, report, error, next });
    await pause({ until: next, clock, signal });
  }
}

async function attempt(
  run: () => Promise<RunReport>,
): Promise<Pick<ServiceStatus, "report" | "error">> {
  try {
    return { report: await run(), error: undefined };
  } catch (error) {
    return { report: undefined, error: error instanceof Error ? error.message : String(error) };
  }
}

function pause({
  until,
  clock,
  signal,
}: Pick<ServeRunsOptions, "clock" | "signal"> & { readonly until: number }): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  const cancel = clock.schedule(Math.max(0, until - clock.now()), resolve);
  signal.addEventListener("abort", () => (cancel(), resolve()), { once: true });
  return promise;
}

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

const minute = 60_000;
/** After the first failure in a row; doubled with each further one. */
const firstRetry = 5 * minute;
