import { inProcessRunner, type Clock } from "@mea-culpa/engine";
import { describe, expect, it } from "vitest";
import type { RunReport } from "@mea-culpa/formats";
import { runRoastBot } from "../../src/run/run-roast-bot.ts";
import { nextRun, serveRuns, type ServiceStatus } from "../../src/run/serve-runs.ts";
import { statusServer } from "../../src/run/status-server.ts";
import { afterThirdDeadline, ilsesDevLog } from "../publish/promised-dev-log.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const hour = 3_600_000;
const now = Date.parse("2026-01-26T07:00:05Z");
const day = 24 * hour;

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
    const clock = new HeldClock(now);
    const stop = new AbortController();
    const outcomes: (RunReport | Error)[] = [
      reportOf("settled", "2026-01-26T12:00:00Z"),
      new Error("no network"),
      reportOf("settled", "2026-02-02T07:00:00Z"),
    ];
    const startedAt: string[] = [];
    const told: ServiceStatus[] = [];
    const service = serveRuns({
      clock,
      interval: 7 * day,
      signal: stop.signal,
      onStatus: (status) => told.push(status),
      run: () => {
        startedAt.push(new Date(clock.now()).toISOString());
        const outcome = outcomes.shift();
        if (outcome instanceof Error) return Promise.reject(outcome);
        if (outcome === undefined) throw new Error("ran once too often");
        return Promise.resolve(outcome);
      },
    });
    await clock.moveToNextTimer();
    await clock.moveToNextTimer();
    await clock.timerSet();
    stop.abort();
    await service;
    expect(startedAt).toEqual([
      "2026-01-26T07:00:05.000Z",
      "2026-01-26T12:00:00.000Z",
      "2026-01-26T12:05:00.000Z",
    ]);
    expect(told.filter(({ running }) => !running)).toMatchObject([
      { runs: 1, failures: 0 },
      { runs: 2, failures: 1, error: "no network" },
      { runs: 3, failures: 0, error: undefined },
    ]);
  });

  it("tells on the loopback how it is, and what the footer reads", async () => {
    const folder = await temporaryFolder();
    const inProcess = inProcessRunner();
    const report = await runRoastBot({
      devLog: await ilsesDevLog(folder),
      cwd: folder,
      now: afterThirdDeadline,
      version: "0.1.0",
      state: `${folder}/state`,
      cache: `${folder}/cache`,
      interval: 86_400,
      environment: process.env,
      runners: { process: inProcess, secretless: inProcess, writing: inProcess },
    });
    const status = { running: false, runs: 1, failures: 0, report, error: undefined, next: now };
    await using server = await statusServer({ port: 0, status: () => status });
    const health: unknown = await (await fetch(`${server.address}/healthz`)).json();
    expect(health).toMatchObject({
      runs: 1,
      last_run: afterThirdDeadline,
      next_run: "2026-01-26T07:00:05.000Z",
    });
    const heartbeat: unknown = await (await fetch(`${server.address}/heartbeat.json`)).json();
    expect(heartbeat).toEqual(report.heartbeat);
    expect(heartbeat).toMatchObject({ next_run: "2026-01-27T07:00:05Z" });
    expect((await fetch(`${server.address}/etc/passwd`)).status).toBe(404);
    expect((await fetch(`${server.address}/healthz`, { method: "POST" })).status).toBe(405);
  });
});

/** A clock that moves when the test says so, and then to the next timer. */
class HeldClock implements Clock {
  #now: number;
  #timer = Promise.withResolvers<() => void>();

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  schedule(milliseconds: number, callback: () => void): () => void {
    this.#timer.resolve(() => {
      this.#now += milliseconds;
      this.#timer = Promise.withResolvers();
      callback();
    });
    return () => {};
  }

  async timerSet(): Promise<void> {
    await this.#timer.promise;
  }

  async moveToNextTimer(): Promise<void> {
    (await this.#timer.promise)();
  }
}

function reportOf(outcome: RunReport["outcome"], nextDue: string): RunReport {
  const error = outcome === "settled" ? null : { stage: "publish", message: "no" };
  return {
    run: "r",
    at: "2026-01-26T07:00:05Z",
    dry_run: false,
    outcome,
    problems:
      error === null
        ? []
        : [{ ...error, slots: [], nodes: [], attempts: 1, place: null, errors: [] }],
    slots: [],
    drafts: [],
    commit: null,
    files: [],
    notes: [],
    heartbeat: {
      schema: "mea-culpa/heartbeat/1",
      last_run: "2026-01-26T07:00:05Z",
      outcome,
      error,
      promise: { who: "ilse", cadence: "weekly", zone: "Europe/Budapest" },
      slot: null,
      verdict: null,
      penance: null,
      next_due: nextDue,
      streak: { kind: "kept", length: 0 },
      entry: null,
      ledger: { path: "data/roast_bot_ledger.jsonl", head: "0".repeat(64), slots: 0 },
      next_run: null,
    },
  };
}
