import path from "node:path";
import { expect, test } from "vitest";
import { auditDevLog } from "../../src/audit/audit-dev-log.ts";
import { openDevLog } from "../../src/dev-log/open-dev-log.ts";
import { inProcessRunners } from "../../src/run/processes.ts";
import { runRoastBot, type RunRoastBotOptions } from "../../src/run/run-roast-bot.ts";
import { appendHistory, importHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { countCommits, entryCommit, ilsesDevLog } from "../publish/promised-dev-log.ts";
import { ilsesSourcedDevLog, pullRequest } from "./promised-project.ts";

test("a clock that is far past the dev log settles nothing, and a dry run may have any", async () => {
  const folder = await temporaryFolder();
  const devLog = await ilsesDevLog(folder);
  const before = await countCommits(devLog);
  const report = await run(folder, { devLog, now: "2027-01-12T09:00:00Z" });
  expect(report).toMatchObject({ outcome: "failed", commit: null, heartbeat: null });
  expect(report.problems).toMatchObject([
    {
      stage: "clone-dev-log",
      message: expect.stringContaining(
        "the clock says Tue 2027-01-12 10:00 (Europe/Budapest), 369 days after the newest commit of the dev log (Wed 2026-01-07 11:00 (Europe/Budapest))",
      ),
    },
  ]);
  expect(report.problems[0]?.message).toContain("--yes");
  expect(await countCommits(devLog)).toBe(before);
  const dry = await run(folder, { devLog, now: "2027-01-12T09:00:00Z", dryRun: true });
  expect(dry.slots.length).toBeGreaterThan(50);
});

test("what a clock has settled that ran ahead is amended as the weeks go by, and the audit holds", async () => {
  const folder = await temporaryFolder();
  const devLog = await ilsesDevLog(folder);
  await run(folder, { devLog, now: "2026-01-12T08:00:00Z" });
  await run(folder, { devLog, now: "2026-04-12T08:00:00Z", yes: true });
  await appendHistory(devLog, [entryCommit("2026-01-21T10:00:00Z", "week-three")]);
  const now = "2026-01-26T08:00:00Z";
  const report = await run(folder, { devLog, now });
  expect(report.slots).toMatchObject([{ number: 3, verdict: "kept", penance: null }]);
  const opened = await openDevLog({ location: devLog, from: "/", cache: folder });
  const audit = await auditDevLog(opened, now);
  expect(audit.slots[2]).toMatchObject({ number: 3, recorded: "kept", judged: "kept" });
  expect(audit.findings.filter(({ place }) => /slot [123]$/.test(place))).toEqual([]);
  expect(audit.notes).toContain(
    "Slot 4 was settled before it was over, by a clock that ran ahead; it is judged again when it is over.",
  );
});

test("a run that is told an earlier day proves its silence, whatever was committed since", async () => {
  const folder = await temporaryFolder();
  const kiln = await importHistory(path.join(folder, "kiln.git"), [
    { at: "2026-01-02T09:00:00Z", author: "Ilse Varga <ilse@example.org>", files: { kiln: "1" } },
    pullRequest(5, "2026-01-21T23:40:00Z", "Improve the thermocouple"),
  ]);
  const devLog = await ilsesSourcedDevLog(folder, kiln);
  const report = await run(folder, { devLog, now: "2026-01-19T08:00:00Z" });
  expect(report.outcome).toBe("settled");
  expect(report.slots).toContainEqual(
    expect.objectContaining({
      number: 2,
      penance: expect.objectContaining({
        kind: "roasted",
        subject: expect.stringMatching(/^silence@/),
      }),
    }),
  );
});

function run(
  folder: string,
  options: Pick<RunRoastBotOptions, "devLog" | "now" | "yes" | "dryRun">,
) {
  return runRoastBot({
    ...options,
    cwd: "/",
    version: "0.1.0",
    state: path.join(folder, "state"),
    cache: path.join(folder, "cache"),
    environment: process.env,
    runners: inProcessRunners(),
  });
}
