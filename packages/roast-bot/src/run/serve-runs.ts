import type { Clock } from "@mea-culpa/engine";
import { nextRun } from "./next-run.ts";
import type { RunReport } from "./run-report.ts";

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
