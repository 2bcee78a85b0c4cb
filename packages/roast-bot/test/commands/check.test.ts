import { describe, expect, test } from "vitest";
import { checkReportSchema } from "@mea-culpa/formats";
import { appendRecords } from "../../src/ledger/chain.ts";
import { emptyLedger } from "../../src/ledger/parse-ledger.ts";
import { promiseId } from "../../src/ledger/promise-id.ts";
import { publishTo } from "../publish/promised-dev-log.ts";
import { appendHistory } from "../support/fast-import.ts";
import { promisedDevLog, promiseText } from "../support/promised-dev-log.ts";
import { entry } from "../support/read-history.ts";
import { schemaErrors } from "../support/report-validator.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const eels = {
  at: "2026-03-04T12:00:00Z",
  files: { "content/blog/eels.md": entry({ title: "Eels" }) },
};

function ledgerText(penance: { kind: "owed" } | { kind: "waived"; reason: string }): string {
  const cadence = { kind: "weekly", weekday: 1, time: "08:00" } as const;
  const who = { handle: "mara", names: [], mails: [] };
  const promise = promiseId({ who, cadence, zone: "UTC", since: "2026-03-01" });
  const times = { at: "2026-03-02T09:00:00Z", opens: "2026-03-02T00:00:00Z" };
  const slot = { promise, slot: 1, closes: "2026-03-02T08:00:00Z", verdict: "broken" } as const;
  return appendRecords(emptyLedger.end, [
    { kind: "slot", ...times, ...slot, entries: [], excuse: null, penance },
  ]).text;
}

describe("roast-bot check", () => {
  test("ends with 1 while a broken slot has no penance on record, and writes nothing", async () => {
    const folder = await promisedDevLog([eels]);
    const now = "2026-03-10T00:00:00Z";
    const { exitCode, stdout } = await runRoastBot(["check", "--dev-log", folder, "--json"], {
      now,
    });
    expect(await schemaErrors("check", stdout)).toBeNull();
    const report = checkReportSchema.parse(JSON.parse(stdout));
    expect(report.slots.map(({ verdict }) => verdict)).toEqual(["broken", "kept"]);
    expect(report).toMatchObject({
      unsettled: [1],
      open: { number: 3, closes: "2026-03-16T08:00:00Z" },
      next_due: "2026-03-16T08:00:00Z",
    });
    expect(exitCode).toBe(1);
  });

  test.each([
    { penance: { kind: "owed" } as const, exitCode: 1, unsettled: [1] },
    { penance: { kind: "waived", reason: "too old" } as const, exitCode: 0, unsettled: [] },
  ])(
    "ends with $exitCode when the ledger says: $penance.kind",
    async ({ penance, exitCode, unsettled }) => {
      const ledger = { "data/roast_bot_ledger.jsonl": ledgerText(penance) };
      const folder = await promisedDevLog([{ at: "2026-03-02T09:00:00Z", files: ledger }, eels]);
      const result = await runRoastBot(["check", "--dev-log", folder, "--json"], {
        now: "2026-03-10T00:00:00Z",
      });
      expect(checkReportSchema.parse(JSON.parse(result.stdout))).toMatchObject({
        unsettled,
        slots: [{ penance }, { penance: null }],
      });
      expect(result.exitCode).toBe(exitCode);
    },
  );

  test("says it in words for people", async () => {
    const folder = await promisedDevLog([eels]);
    const { stdout } = await runRoastBot(["check", "--dev-log", folder], {
      now: "2026-03-10T00:00:00Z",
    });
    expect(stdout).toContain("   2  Mon 2026-03-09 08:00  + kept     Eels Wed 2026-03-04 12:00");
    expect(stdout).toContain("1 kept, 1 broken, 0 excused.\nBroken and not settled: slot 1.");
    expect(stdout).toContain("Next due: Mon 2026-03-16 08:00.");
  });

  test("ends with 0 when nothing was due yet", async () => {
    const folder = await promisedDevLog([]);
    const { exitCode, stdout } = await runRoastBot([
      "check",
      "--dev-log",
      folder,
      "--now",
      "2026-03-02T01:00:00Z",
    ]);
    expect(stdout).toContain("Nothing was due yet.");
    expect(exitCode).toBe(0);
  });

  test("excuses by a pause only what had not closed when the pause was declared", async () => {
    const pause = `${promiseText}excuses:\n  - {from: 2026-03-01, until: 2026-03-20, reason: a holiday}\n`;
    const declared = { at: "2026-03-05T12:00:00Z", files: { "roast-bot.yaml": pause } };
    const folder = await promisedDevLog([declared]);
    const { stdout } = await runRoastBot(["check", "--dev-log", folder, "--json"], {
      now: "2026-03-24T00:00:00Z",
    });
    const { slots } = checkReportSchema.parse(JSON.parse(stdout));
    expect(slots.map(({ verdict, excuse }) => [verdict, excuse])).toEqual([
      ["broken", null],
      ["excused", "a holiday"],
      ["excused", "a holiday"],
      ["broken", null],
    ]);
  });

  test("judges each slot by the terms of its deadline, once the bot has run", async () => {
    const folder = await promisedDevLog([eels]);
    const scratch = await temporaryFolder();
    await publishTo(folder, { scratch, id: "one", at: "2026-03-10T00:00:00Z", prepared: [] });
    const calmer = promiseText.replace("weekly", "monthly").replace("Monday 08:00", "31 08:00");
    const moved = calmer.replace("UTC", "Pacific/Kiritimati");
    await appendHistory(folder, [
      { at: "2026-03-17T12:00:00Z", files: { "roast-bot.yaml": moved } },
    ]);
    const now = "2026-03-18T00:00:00Z";
    const { stdout } = await runRoastBot(["check", "--dev-log", folder, "--json"], { now });
    const report = checkReportSchema.parse(JSON.parse(stdout));
    expect(report.slots.map(({ number, verdict, zone }) => [number, verdict, zone])).toEqual([
      [1, "broken", "UTC"],
      [2, "kept", "UTC"],
      [3, "broken", "UTC"],
    ]);
    // Slot 1 is owed by the run's own record, slot 3 has never been looked at.
    expect(report.unsettled).toEqual([1, 3]);
    // What is open closes when it was promised to.
    expect(report.open).toEqual({
      number: 4,
      opens: "2026-03-16T08:00:00Z",
      closes: "2026-03-23T08:00:00Z",
    });
    expect(report.next_due).toBe(report.open?.closes);
    const doctor = await runRoastBot(["doctor", "--dev-log", folder], { now });
    expect(doctor.stdout).toContain("keeps slot 2 of the terms before");
  });

  test("reads only what is committed, and goes on when the ledger is damaged", async () => {
    const folder = await promisedDevLog([eels]);
    const damaged = { "data/roast_bot_ledger.jsonl": "{\n" };
    await appendHistory(folder, [{ at: "2026-03-05T12:00:00Z", files: damaged }]);
    const result = await runRoastBot(["check", "--dev-log", folder], {
      now: "2026-03-10T00:00:00Z",
    });
    expect(result.stderr).toMatch(/^data\/roast_bot_ledger\.jsonl:1: /);
    expect(result.stdout).toContain("+ kept");
  });

  test.each([
    {
      text: promiseText.replace("weekly", "weakly"),
      says: "roast-bot.yaml:5:10: cadence: expected",
    },
    { text: "", says: "roast-bot.yaml:1:1: who: `who` is missing" },
  ])(
    "ends with 2 when the promise is wrong, and shows the place: $says",
    async ({ text, says }) => {
      const folder = await promisedDevLog([], text);
      const { exitCode, stderr } = await runRoastBot(["check", "--dev-log", folder]);
      expect(stderr).toContain(says);
      expect(exitCode).toBe(2);
    },
  );

  test.each([".roast-bot.yaml", "roast-bot.yml", "roast_bot.yaml", "site/Roast-Bot.yaml"])(
    "names a file that may have been meant for the promise: %s",
    async (near) => {
      const folder = await promisedDevLog([
        { at: "2026-03-02T12:00:00Z", files: { "roast-bot.yaml": null, [near]: promiseText } },
      ]);
      const { exitCode, stderr } = await runRoastBot(["check", "--dev-log", folder]);
      expect(stderr).toContain(
        `There is ${near}: it has to lie at the top and to be called roast-bot.yaml.`,
      );
      expect(exitCode).toBe(2);
    },
  );

  test("ends with 2 when there is no promise, and says where to get one", async () => {
    const folder = await promisedDevLog([]);
    await appendHistory(folder, [
      { at: "2026-03-05T12:00:00Z", files: { "roast-bot.yaml": null } },
    ]);
    const { exitCode, stderr } = await runRoastBot(["check", "--dev-log", folder]);
    expect(stderr).toContain("no roast-bot.yaml is committed on refs/heads/main");
    expect(exitCode).toBe(2);
  });
});
