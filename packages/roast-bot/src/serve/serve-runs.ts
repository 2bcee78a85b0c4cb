import type { Clock } from "@mea-culpa/engine";
import type { RunReport } from "@mea-culpa/formats";
import { DevLogError } from "../dev-log/open-dev-log.ts";
import { readMessage } from "../read-message.ts";

/** What the service knows of itself. Times are milliseconds since the epoch. */
export interface ServiceStatus {
  /** When the run under way began; absent between runs. */
  readonly runningSince: number | undefined;
  readonly runs: number;
  /** How many runs have failed, and how many of them in a row until now. */
  readonly failed: number;
  readonly failures: number;
  readonly report: RunReport | undefined;
  /** Why the last run could not even begin. */
  readonly error: string | undefined;
  /** When the last run that settled everything ended. */
  readonly lastSuccess: number | undefined;
  /** When the next run begins; absent while one is under way. */
  readonly next: number | undefined;
  /** The latest runs, newest first. */
  readonly history: readonly FinishedRun[];
}

/** A run that the service has carried out. */
export interface FinishedRun {
  readonly begun: number;
  readonly ended: number;
  readonly outcome: "settled" | "failed";
  /** What went wrong first. */
  readonly problem: string | undefined;
  readonly commit: string | undefined;
}

export interface ServeRunsOptions {
  /** Carries out one run; the signal cancels it. */
  readonly run: (signal: AbortSignal) => Promise<RunReport>;
  readonly clock: Clock;
  /** The longest pause between runs, in milliseconds. */
  readonly interval: number;
  /** Moments at which to run though nothing is due, such as those of reminders. */
  readonly wakeBefore?: readonly number[];
  /** Ends the service: no run begins any more, and the one under way is given `drain`. */
  readonly signal: AbortSignal;
  /** Milliseconds after which a run that is under way at the end is cancelled. */
  readonly drain: number;
  /** Told of every change. */
  readonly onStatus: (status: ServiceStatus) => void;
}

/** How many runs are remembered. */
const longestHistory = 50;

/**
 * Runs again and again until it is told to stop. No failure of a run ends it, but that the very
 * first finds no dev log at all: waiting makes no dev log.
 *
 * @throws {DevLogError}
 */
export async function serveRuns(options: ServeRunsOptions): Promise<void> {
  const { run, clock, interval, wakeBefore = [], signal, drain, onStatus } = options;
  let status = newStatus;
  const tell = (change: Partial<ServiceStatus>): void => {
    status = { ...status, ...change };
    onStatus(status);
  };

  while (!signal.aborted) {
    const begun = clock.now();
    tell({ runningSince: begun, next: undefined });
    const { report, error } = await attempt(run, { clock, drain, signal });
    if (status.runs === 0 && error instanceof DevLogError) throw error;
    const ended = clock.now();
    const isSettled = report?.outcome === "settled";
    const failures = isSettled ? 0 : status.failures + 1;
    const next = nextRun({ report, failures, now: ended, interval, wakeBefore });
    const problem = error === undefined ? report?.problems[0]?.message : readMessage(error);
    const finished: FinishedRun = {
      begun,
      ended,
      outcome: isSettled ? "settled" : "failed",
      problem,
      commit: report?.commit ?? undefined,
    };
    tell({
      runningSince: undefined,
      runs: status.runs + 1,
      failed: status.failed + (isSettled ? 0 : 1),
      failures,
      report,
      error: error === undefined ? undefined : readMessage(error),
      lastSuccess: isSettled ? ended : status.lastSuccess,
      next,
      history: [finished, ...status.history].slice(0, longestHistory),
    });
    await sleepUntil(next, { clock, signal, longest: interval });
  }
}

/** Before anything has run. */
export const newStatus: ServiceStatus = {
  runningSince: undefined,
  runs: 0,
  failed: 0,
  failures: 0,
  report: undefined,
  error: undefined,
  lastSuccess: undefined,
  next: undefined,
  history: [],
};

async function attempt(
  run: ServeRunsOptions["run"],
  { clock, drain, signal }: Pick<ServeRunsOptions, "clock" | "drain" | "signal">,
): Promise<{ readonly report?: RunReport; readonly error?: unknown }> {
  const cancel = new AbortController();
  let takeBack: (() => void) | undefined;
  const onStop = (): void => {
    takeBack = clock.schedule(drain, () => cancel.abort(signal.reason));
  };
  signal.addEventListener("abort", onStop, { once: true });
  try {
    return { report: await run(cancel.signal) };
  } catch (error) {
    return { error };
  } finally {
    signal.removeEventListener("abort", onStop);
    takeBack?.();
  }
}

/** A timer does not count the time in which the machine is suspended: so it is never a long one. */
const longestNap = 30_000;

/**
 * Sleeps until the wall clock says so. Whatever it says, no longer than `longest` by the timers:
 * it may have been set back.
 */
async function sleepUntil(
  moment: number,
  {
    clock,
    signal,
    longest,
  }: Pick<ServeRunsOptions, "clock" | "signal"> & { readonly longest: number },
): Promise<void> {
  for (let slept = 0; slept < longest && !signal.aborted;) {
    const left = moment - clock.now();
    if (left <= 0) return;
    const nap = Math.min(left, longest - slept, longestNap);
    await sleep(nap, { clock, signal });
    slept += nap;
  }
}

function sleep(
  milliseconds: number,
  { clock, signal }: Pick<ServeRunsOptions, "clock" | "signal">,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const wake = (): void => {
    cancel();
    signal.removeEventListener("abort", wake);
    resolve();
  };
  const cancel = clock.schedule(milliseconds, wake);
  signal.addEventListener("abort", wake);
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
  /** How long before a deadline to run, too, in milliseconds. */
  readonly wakeBefore?: readonly number[];
}

/**
 * When to run again, in milliseconds since the epoch: at the next deadline, when a roast's grace is over, or
 * after the interval if that is earlier; after a failure sooner, and then less and less often.
 */
export function nextRun(options: NextRunOptions): number {
  const { report, failures, now, interval, wakeBefore = [] } = options;
  const { next_due: due, waits } = report?.heartbeat ?? {};
  const deadlines =
    due === undefined ? [] : [0, ...wakeBefore].map((before) => Date.parse(due) - before);
  const moments = waits?.until == null ? deadlines : [...deadlines, Date.parse(waits.until)];
  // A deadline that the run's own clock has not seen pass is still to come.
  const times = [now + interval, ...moments.filter((moment) => moment > now)];
  if (failures > 0) times.push(now + firstRetry * 2 ** Math.min(failures - 1, 16));
  return Math.min(...times);
}

const minute = 60_000;
/** After the first failure in a row; doubled with each further one. */
const firstRetry = 5 * minute;
