import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import {
  backtest,
  check,
  DevLogError,
  EvidenceError,
  roast,
  run,
  UsageError,
  verify,
} from "roast-bot";
import { describe, expect, it } from "vitest";
import {
  backtestReportSchema,
  checkReportSchema,
  devLogVerificationSchema,
  roastReportSchema,
  runReportSchema,
  verifyReportSchema,
} from "@mea-culpa/formats";
import { afterThirdDeadline, countCommits } from "./publish/promised-dev-log.ts";
import { ilsesProject, ilsesSourcedDevLog } from "./run/promised-project.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const her = { author: "ilse", names: ["Ilse Varga"], mails: ["ilse@example.org"] };

describe("a program that imports roast-bot", { timeout: 120_000 }, () => {
  it("checks, runs, and verifies what the run has published", async () => {
    const { devLog, around } = await setUp();
    const before = await check({ ...around, devLog });
    expect(checkReportSchema.parse(before)).toMatchObject({ unsettled: [2, 3] });

    const stages = new Set<string>();
    const report = await run({
      ...around,
      devLog,
      consumers: [
        {
          name: "stages",
          handle: (event) => {
            if (event.kind === "node-finished") stages.add(event.outcome.nodeId);
          },
        },
      ],
    });
    expect(runReportSchema.parse(report)).toMatchObject({ outcome: "settled", problems: [] });
    expect(stages).toContain("publish");

    expect(await check({ ...around, devLog })).toMatchObject({ unsettled: [] });
    const audit = await verify({ ...around, devLog });
    expect(devLogVerificationSchema.parse(audit)).toMatchObject({ holds: true });
  });

  it("does everything but publish in a dry run", async () => {
    const { devLog, around } = await setUp();
    const commits = await countCommits(devLog);
    expect(await run({ ...around, devLog, dryRun: true })).toMatchObject({ dry_run: true });
    expect(await countCommits(devLog)).toBe(commits);
    // What a run settles is settled: a present that is to come is no slip of the pen.
    await expect(run({ ...around, devLog, now: "2126-01-26T07:00:05Z" })).rejects.toThrow(
      UsageError,
    );
  });

  it("replays a past", async () => {
    const { devLog, around } = await setUp();
    const terms = { due: "Monday 08:00", zone: "Europe/Budapest", since: "2026-01-05" };
    const report = await backtest({ ...around, ...her, ...terms, devLog, excuses: [] });
    expect(backtestReportSchema.parse(report).totals).toMatchObject({ kept: 1, broken: 2 });
  });

  it("has a roast written into a folder and verifies it against its source", async () => {
    const { project, around } = await setUp();
    const source = `git:${project}`;
    const week = { from: "2026-01-12", to: "2026-01-18" };
    const report = await roast({ ...around, ...her, ...week, source, out: "roast" });
    expect(roastReportSchema.parse(report)).toMatchObject({ subject: { id: "kiln#4" } });
    const files = { roast: "roast/roast.md", evidence: "roast/evidence.json" };
    const { now: _now, ...place } = around;
    const proof = await verify({ ...place, ...files, source });
    expect(verifyReportSchema.parse(proof)).toMatchObject({ holds: true, measured_again: true });
  });

  it("gets the documented errors", async () => {
    const { devLog, project, around } = await setUp();
    const week = { from: "2026-01-12", to: "2026-01-18", source: `git:${project}` };
    await expect(roast({ ...around, ...her, ...week, pullRequest: 99 })).rejects.toThrow(
      EvidenceError,
    );
    await expect(check({ ...around, devLog: "nowhere" })).rejects.toThrow(DevLogError);
    await expect(check({ ...around, devLog, now: "yesterday" })).rejects.toThrow(UsageError);
    const reason = new Error("enough");
    const signal = AbortSignal.abort(reason);
    await expect(check({ ...around, devLog, signal })).rejects.toBe(reason);
  });

  it("can be the one that the page shows", async () => {
    const { devLog } = await setUp();
    const page = await readFile(
      path.join(import.meta.dirname, "../../../docs/programmatic.md"),
      "utf8",
    );
    const example = /```ts\n(?<code>.*?)```/su.exec(page)?.groups?.["code"] ?? "";
    // Within the package, so that it finds roast-bot by its name.
    const folder = await mkdtemp(path.join(import.meta.dirname, "../.cache-"));
    try {
      const file = path.join(folder, "example.ts");
      await writeFile(file, example);
      const flags = ["--conditions=@mea-culpa/source", "--disable-warning=ExperimentalWarning"];
      const { stdout } = await promisify(execFile)(process.execPath, [...flags, file, devLog]);
      expect(stdout).toBe("1 kept, 2 broken, 2 to settle\n");
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

async function setUp() {
  const cwd = await temporaryFolder();
  const project = await ilsesProject(cwd);
  const devLog = await ilsesSourcedDevLog(cwd, project);
  const { PATH } = process.env;
  const environment = { PATH, HOME: cwd, XDG_CACHE_HOME: `${cwd}/cache`, XDG_STATE_HOME: cwd };
  return { project, devLog, around: { cwd, environment, now: afterThirdDeadline } };
}
