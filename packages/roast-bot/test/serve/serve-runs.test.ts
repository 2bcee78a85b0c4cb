import type { Clock } from "@mea-culpa/engine";
import { describe, expect, it } from "vitest";
import type { RunReport } from "@mea-culpa/formats";
import { DevLogError } from "../../src/dev-log/open-dev-log.ts";
import { judgeHealth } from "../../src/serve/health.ts";
import {
  newStatus,
  nextRun,
  serveRuns,
  type ServeRunsOptions,
  type ServiceStatus,
} from "../../src/serve/serve-runs.ts";
import { reportOf } from "./sample-report.ts";

const hour = 3_600_000;
const now = Date.parse("2026-01-26T07:00:05Z");
const day = 24 * hour;

/** After a run whose roast waits on its branch. */
function inGrace(until: string): RunReport {
  const report = reportOf("settled", "2026-02-02T07:00:00Z");
  const waits = { where: "roast-bot-review", state: "open" as const, until };
  return { ...report, heartbeat: report.heartbeat && { ...report.heartbeat, waits } };
}

describe("when to run again", () => {
  const settled = reportOf("settled", "2026-01-26T12:00:00Z");

  it.each([
    ["at the next deadline", { report: settled, failures: 0 }, 5 * hour - 5_000],
    [
      "after the interval, if the deadline is later",
      { report: reportOf("settled", "2026-02-02T07:00:00Z"), failures: 0 },
      day,
    ],
    [
      "so long before the deadline that somebody can be reminded",
      { report: settled, failures: 0, wakeBefore: [day, 3 * hour] },
      2 * hour - 5_000,
    ],
    [
      "when a roast's grace is over",
      { report: inGrace("2026-01-26T08:00:05Z"), failures: 0 },
      hour,
    ],
    [
      "soon after a failure",
      { report: reportOf("failed", "2026-02-02T07:00:00Z"), failures: 1 },
      300_000,
    ],
    ["less soon after a third", { report: undefined, failures: 3 }, 1_200_000],
    [
      "never later than the interval, however often it failed",
      { report: undefined, failures: 99 },
      day,
    ],
    [
      "after the interval, if the deadline is past by now",
      { report: reportOf("settled", "2026-01-26T07:00:00Z"), failures: 0 },
      day,
    ],
  ])("is %s", (_what, options, wait) => {
    expect(nextRun({ ...options, now, interval: day }) - now).toBe(wait);
  });
});

describe("the service", () => {
  it("runs at every deadline and goes on after a failure, until it is stopped", async () => {
    const { clock, stop, service, begun, told } = startService([
      reportOf("settled", "2026-01-26T12:00:00Z"),
      new Error("no network"),
      reportOf("settled", "2026-02-02T07:00:00Z"),
    ]);
    await clock.runUntil(() => begun.length === 3);
    await clock.timerSet();
    stop.abort();
    await service;
    expect(begun).toEqual([
      "2026-01-26T07:00:05.000Z",
      "2026-01-26T12:00:00.000Z",
      "2026-01-26T12:05:00.000Z",
    ]);
    expect(told.filter(({ runningSince }) => runningSince === undefined)).toMatchObject([
      { runs: 1, failures: 0 },
      { runs: 2, failures: 1, failed: 1, error: "no network" },
      { runs: 3, failures: 0, failed: 1, error: undefined, history: { length: 3 } },
    ]);
  });

  it("runs within a minute of waking, when the machine was suspended over the deadline", async () => {
    const { clock, stop, service, begun } = startService([
      reportOf("settled", "2026-01-26T12:00:00Z"),
      reportOf("settled", "2026-02-02T12:00:00Z"),
    ]);
    await clock.timerSet();
    const woken = clock.suspend(30 * hour);
    await clock.runUntil(() => begun.length === 2);
    expect(Date.parse(begun[1] ?? "") - woken).toBeLessThanOrEqual(60_000);
    stop.abort();
    await service;
  });

  it("sleeps no longer than the interval, when the clock is set back", async () => {
    const { clock, stop, service, begun } = startService([
      reportOf("settled", "2026-01-26T12:00:00Z"),
      reportOf("settled", "2026-02-02T12:00:00Z"),
    ]);
    await clock.timerSet();
    clock.suspend(-365 * day);
    await clock.runUntil(() => begun.length === 2);
    expect(clock.waited).toBeLessThanOrEqual(7 * day);
    stop.abort();
    await service;
  });

  it("begins no run once it is told to stop, and lets the one under way end", async () => {
    const gate = Promise.withResolvers<RunReport>();
    const { clock, stop, service, begun, cancelled } = startService([gate.promise]);
    await clock.turn();
    stop.abort();
    await clock.timerSet();
    expect(cancelled()).toBe(false);
    gate.resolve(reportOf("settled", "2026-01-26T12:00:00Z"));
    await service;
    expect([begun.length, cancelled()]).toEqual([1, false]);
  });

  it("cancels a run that does not end in the time that it is given", async () => {
    const gate = Promise.withResolvers<RunReport>();
    const { clock, stop, service, cancelled } = startService([gate.promise]);
    await clock.turn();
    stop.abort();
    await clock.runUntil(() => cancelled());
    expect(clock.waited).toBe(60_000);
    gate.reject(new Error("cancelled"));
    await service;
  });

  it("ends at once where there is no dev log at all", async () => {
    const missing = new DevLogError({ code: "NOT_A_REPOSITORY", location: "/nowhere" });
    await expect(startService([missing]).service).rejects.toBe(missing);
  });
});

describe("health", () => {
  const settled = { ...newStatus, runs: 1, next: now + hour } satisfies ServiceStatus;

  it.each([
    ["ok before the first run", newStatus, 0, "ok"],
    ["ok while the first run is under way", { ...newStatus, runningSince: now }, hour, "ok"],
    ["ok when the last run settled", settled, 0, "ok"],
    ["failing when it did not", { ...settled, failures: 2, error: "no network" }, 0, "failing"],
    ["late when a run should have begun", settled, hour + 301_000, "late"],
    ["late when a run does not end", { ...newStatus, runningSince: now }, 121 * 60_000, "late"],
  ] as const)("is %s", (_when, status, later, verdict) => {
    const health = judgeHealth(status, { now: now + later, longestRun: 120 * 60_000 });
    expect(health.status).toBe(verdict);
    expect(health.reason === null).toBe(verdict === "ok");
  });

  it("tells people when, in the zone of the promise, and programs in UTC", () => {
    const report = reportOf("settled", "2026-02-02T07:00:00Z");
    const health = judgeHealth(
      { ...settled, report },
      { now: now + 2 * hour, longestRun: 120 * 60_000 },
    );
    expect(health.reason).toBe("a run was due at Mon 2026-01-26 09:00 (Europe/Budapest)");
    expect(health.next_run).toBe("2026-01-26T08:00:05.000Z");
  });
});

function startService(outcomes: readonly (RunReport | Error | Promise<RunReport>)[]) {
  const clock = new HeldClock(now);
  const stop = new AbortController();
  const left = [...outcomes];
  const begun: string[] = [];
  const told: ServiceStatus[] = [];
  let cancelled = false;
  const run: ServeRunsOptions["run"] = (signal) => {
    begun.push(new Date(clock.now()).toISOString());
    signal.addEventListener("abort", () => (cancelled = true));
    const outcome = left.shift();
    if (outcome === undefined) throw new Error("ran once too often");
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
  };
  const service = serveRuns({
    clock,
    interval: 7 * day,
    drain: 60_000,
    signal: stop.signal,
    onStatus: (status) => told.push(status),
    run,
  });
  return { clock, stop, service, begun, told, cancelled: () => cancelled };
}

/** A clock that moves when the test says so, and then to the next timer. */
class HeldClock implements Clock {
  #now: number;
  /** Milliseconds that timers have counted. */
  waited = 0;
  #timers: { readonly at: number; readonly callback: () => void }[] = [];

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  schedule(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.waited + milliseconds, callback };
    this.#timers.push(timer);
    return () => (this.#timers = this.#timers.filter((each) => each !== timer));
  }

  /** Moves the clock on and no timer, as a suspended machine does. Returns the time then. */
  suspend(milliseconds: number): number {
    this.#now += milliseconds;
    return this.#now;
  }

  async turn(): Promise<void> {
    for (let at = 0; at < 20; at += 1) await Promise.resolve();
  }

  async timerSet(): Promise<void> {
    while (this.#timers.length === 0) await this.turn();
  }

  async runUntil(isDone: () => boolean): Promise<void> {
    for (await this.turn(); !isDone(); await this.turn()) {
      await this.timerSet();
      const [first] = this.#timers.toSorted((a, b) => a.at - b.at);
      if (first === undefined) continue;
      this.#timers = this.#timers.filter((each) => each !== first);
      this.#now += first.at - this.waited;
      this.waited = first.at;
      first.callback();
    }
  }
}
