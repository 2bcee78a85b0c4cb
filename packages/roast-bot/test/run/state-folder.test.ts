import { chmod, mkdir, readdir, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { inProcessRunner, openJournal } from "@mea-culpa/engine";
import { describe, expect, it } from "vitest";
import { runRoastBot } from "../../src/run/run-roast-bot.ts";
import { openState } from "../../src/run/state-folder.ts";
import { afterThirdDeadline, fileOf, ilsesDevLog } from "../publish/promised-dev-log.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("a state folder that can't be used", { timeout: 60_000 }, () => {
  it("costs no heartbeat and no roast, and is told of", async () => {
    const { folder, devLog, runWith } = await setUp();
    await writeFile(path.join(folder, "state"), "a file where the folder should be");
    const report = await runWith();
    expect(report).toMatchObject({ outcome: "settled", problems: [] });
    expect(report.notes).toEqual([
      expect.stringMatching(/state\/runs can't be used, so this run works in the folder for temp/),
      expect.stringMatching(
        /journal\.sqlite could not be opened, so this run is not in the journal/,
      ),
    ]);
    expect(await lastRun(devLog)).toBe(afterThirdDeadline);
  });

  it("nor does a folder of caches", async () => {
    const { folder, devLog, runWith } = await setUp();
    await writeFile(path.join(folder, "cache"), "a file where the folder should be");
    const report = await runWith();
    expect(report).toMatchObject({ outcome: "settled", problems: [] });
    expect(report.notes).toEqual([
      expect.stringMatching(/cache can't be used, so this run fetches everything anew/),
    ]);
    expect(await lastRun(devLog)).toBe(afterThirdDeadline);
  });

  it("as its journal can be opened and not written, is told of once", async () => {
    const { folder, devLog, runWith } = await setUp();
    const state = path.join(folder, "state");
    await mkdir(state);
    openJournal(path.join(state, "journal.sqlite"))[Symbol.dispose]();
    const database = new DatabaseSync(path.join(state, "journal.sqlite"));
    for (const table of ["runs", "entries", "cache"]) {
      database.exec(
        `CREATE TRIGGER full_${table} BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`,
      );
    }
    database.close();
    const report = await runWith();
    expect(report).toMatchObject({ outcome: "settled", problems: [] });
    expect(report.notes).toEqual([
      `${state}/journal.sqlite can't be written, so this run is not whole in the journal: database or disk is full`,
    ]);
    expect(await lastRun(devLog)).toBe(afterThirdDeadline);
    expect(await readdir(path.join(state, "runs"))).toEqual([]);
  });
});

it("leaves in a folder what is not its own, and open what was", async () => {
  const folder = await temporaryFolder();
  const runs = path.join(folder, "runs");
  const killed = path.join(runs, "0f0e7f4c-9c0b-4d5e-8a55-2f6d1f1f0c11");
  const long = new Date("2026-01-01");
  for (const run of [path.join(runs, "training-3"), killed]) {
    await mkdir(run, { recursive: true });
    await utimes(run, long, long);
  }
  await chmod(folder, 0o1777);
  await chmod(runs, 0o755);
  using _kept = await openState(folder, path.join(folder, "cache"));
  expect(await readdir(runs)).toEqual(["training-3"]);
  const modes = await Promise.all([folder, runs].map(async (one) => (await stat(one)).mode));
  expect(modes.map((mode) => mode & 0o7777)).toEqual([0o1777, 0o755]);
});

async function lastRun(devLog: string): Promise<unknown> {
  const heartbeat: { last_run?: unknown } = JSON.parse(await fileOf(devLog, "data/roast_bot.json"));
  return heartbeat.last_run;
}

async function setUp() {
  const folder = await temporaryFolder();
  const devLog = await ilsesDevLog(folder);
  const inProcess = inProcessRunner();
  const runWith = () =>
    runRoastBot({
      devLog,
      cwd: folder,
      now: afterThirdDeadline,
      version: "0.1.0",
      state: path.join(folder, "state"),
      cache: path.join(folder, "cache"),
      environment: process.env,
      runners: { process: inProcess, secretless: inProcess, writing: inProcess },
    });
  return { folder, devLog, runWith };
}
