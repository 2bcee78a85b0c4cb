import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { LedgerRecord } from "@mea-culpa/formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runGit } from "../../src/git/run-git.ts";
import { forgeLastRun } from "../audit/forge-last-run.ts";
import {
  afterThirdDeadline,
  entryCommit,
  fileOf,
  filesOf,
  ilsesDevLog,
} from "../publish/promised-dev-log.ts";
import { ilsesProject, ilsesSourcedDevLog, pullRequest } from "../run/promised-project.ts";
import { appendHistory, importHistory } from "../support/fast-import.ts";
import { schemaErrors } from "../support/report-validator.ts";
import { runRoastBot as commandLine } from "../support/run-roast-bot.ts";
import { audit, runOn } from "./run-and-audit.ts";

const now = "2026-01-28T07:00:00Z";
const ledgerPath = "data/roast_bot_ledger.jsonl";

let folder: string;
let project: string;
let published: string;
/** A dev log that names no source: nothing of it is measured again. */
let plain: string;
let copies = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "roast-bot-audit-"));
  project = await ilsesProject(folder);
  published = await ilsesSourcedDevLog(folder, project);
  await runOn(folder, published, "2026-01-12T08:00:00Z");
  await runOn(folder, published, afterThirdDeadline);
  plain = await ilsesDevLog(path.join(folder, "plain"));
  await runOn(folder, plain, "2026-01-12T08:00:00Z");
  await runOn(folder, plain, afterThirdDeadline);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("roast-bot audit", () => {
  it("rebuilds the ledger of a bot that was left alone, and measures its evidence again", async () => {
    const { exitCode, report, stdout } = await audit(folder, published, ["--witness", published]);
    expect(await schemaErrors("audit", stdout)).toBeNull();
    expect(report.findings).toEqual([]);
    expect(exitCode).toBe(0);
    expect(report.slots).toMatchObject([
      { number: 1, recorded: "kept", rebuilt: "kept", penance: null, differs: [] },
      { number: 2, recorded: "broken", rebuilt: "broken", penance: "roasted", differs: [] },
      { number: 3, recorded: "broken", rebuilt: "broken", penance: "roasted", differs: [] },
    ]);
    expect(report.sources).toEqual([{ name: "ilse/kiln", state: "measured", reason: null }]);
    expect(report.witnesses).toMatchObject([{ shared: 2, lost: 0 }]);
  });

  it("says it in words for people", async () => {
    const { stdout, exitCode } = await commandLine(["audit", "--dev-log", published], { now });
    expect(stdout).toMatch(/^same +slot +1 {2}kept {2}run of 2026-01-12T08:00:00Z$/m);
    expect(stdout).toContain("source ilse/kiln: evidence measured again");
    expect(stdout).toContain("The ledger is what its runs must have written: 3 lines rebuilt.");
    expect(exitCode).toBe(0);
  });

  it.each<[what: string, change: (record: LedgerRecord) => LedgerRecord, says: RegExp]>([
    [
      "a broken slot that is called excused",
      (record) =>
        record.kind === "slot" && record.slot === 3
          ? { ...record, verdict: "excused", excuse: "hiking", penance: null }
          : record,
      /wrote excused, and what it found was broken/,
    ],
    [
      "a roast that is called waived",
      (record) =>
        record.kind === "slot" && record.slot === 3
          ? { ...record, penance: { kind: "waived", reason: "ill" } }
          : record,
      /wrote waived, and the rules have roasted or owed/,
    ],
    [
      "a slot with another end",
      (record) =>
        record.kind === "slot" && record.slot === 3
          ? { ...record, closes: "2026-01-26T07:30:00Z" }
          : record,
      /it ran from .* not to Mon 2026-01-26 08:30 \(Europe\/Budapest\)/,
    ],
    [
      "a run at another time",
      (record) => (record.kind === "run" ? { ...record, at: "2026-01-26T09:00:00Z" } : record),
      /at another time than its lines say|does not continue/,
    ],
    [
      "a run of another name",
      (record) => (record.kind === "run" ? { ...record, run: "another" } : record),
      /it is of the run .* brings lines of another|does not continue/,
    ],
  ])("finds %s in a chain that was forged whole", async (_, change, says) => {
    const repository = await copyOf(plain);
    await forgeLastRun(repository, { change: (records) => records.map(change) });
    const { exitCode, report } = await audit(folder, repository);
    expect(report.findings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(says),
    );
    expect(exitCode).toBe(1);
  });

  it.each<[what: string, change: (records: LedgerRecord[]) => LedgerRecord[], says: RegExp]>([
    [
      "a slot that was left out",
      (records) => records.filter((each) => each.kind !== "slot" || each.slot !== 2),
      /had to settle it, and did not/,
    ],
    [
      "a slot that was written twice, the second time kindly",
      (records) => [
        ...records.slice(0, -1),
        ...records.flatMap((each) =>
          each.kind === "slot" && each.slot === 3
            ? [{ ...each, verdict: "kept" as const, penance: null }]
            : [],
        ),
        ...records.slice(-1),
      ],
      /wrote kept, and what it found was broken/,
    ],
  ])("finds %s", async (_, change, says) => {
    const repository = await copyOf(plain);
    await forgeLastRun(repository, { change });
    const { report } = await audit(folder, repository);
    expect(report.findings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(says),
    );
  });

  it("finds an entry's moment that is another by a second", async () => {
    const repository = await copyOf(plain);
    await runGit(["update-ref", "refs/heads/main", "main~1"], { cwd: repository });
    let [was, is] = ["", ""];
    const later = (record: LedgerRecord): LedgerRecord => {
      const [entry, ...others] = record.kind === "slot" ? record.entries : [];
      if (record.kind !== "slot" || entry === undefined) return record;
      was = entry.public_at;
      is = was.replace(/00Z$/, "01Z");
      return { ...record, entries: [{ ...entry, public_at: is }, ...others] };
    };
    await forgeLastRun(repository, { change: (records) => records.map(later) });
    const { report } = await audit(folder, repository);
    expect(report.findings.map(({ message }) => message)).toContainEqual(
      `the entries that it names (${is}) are not those it found (${was})`,
    );
    expect(was).not.toBe(is);
  });

  it("finds lines that no commit of the bot has brought, though their chain is sound", async () => {
    const repository = await copyOf(plain);
    const squashed = path.join(folder, "squashed.git");
    const files = await Promise.all(
      (await filesOf(repository)).map(
        async (file) => [file, await fileOf(repository, file)] as const,
      ),
    );
    // The whole history in one commit: who made what is lost with it.
    await importHistory(squashed, [
      { at: afterThirdDeadline, message: "Everything", files: Object.fromEntries(files) },
    ]);
    const { report } = await audit(folder, squashed);
    expect(report.findings).toContainEqual({
      place: `${ledgerPath}:1`,
      message: "no commit of the bot has brought this line and those after it",
    });
  });

  it("finds by a witness what was rewritten so that everything fits", async () => {
    const repository = await copyOf(plain);
    // An entry is put in before the run, which now says kept: nothing here contradicts it.
    await forgeLastRun(repository, {
      commits: [entryCommit("2026-01-24T10:00:00Z", "in-time-after-all")],
      change: (records) =>
        records.map((record) =>
          record.kind === "slot" && record.slot === 3
            ? {
                ...record,
                verdict: "kept",
                penance: null,
                entries: [
                  {
                    path: "content/posts/in-time-after-all.md",
                    title: "in-time-after-all",
                    public_at: "2026-01-24T10:00:00Z",
                  },
                ],
              }
            : record,
        ),
      keeps: (file) => !/slot-3/.test(file),
      heartbeat: {
        verdict: "kept",
        penance: null,
        streak: { kind: "kept", length: 1 },
        entry: {
          title: "in-time-after-all",
          path: "content/posts/in-time-after-all.md",
          kind: "entry",
        },
      },
    });
    expect((await audit(folder, repository)).report.findings).toEqual([]);
    const { report, exitCode } = await audit(folder, repository, ["--witness", plain]);
    expect(report.findings.map(({ message }) => message)).toEqual([
      "it has 1 run that this dev log does not have, from Mon 2026-01-26 08:00 (Europe/Budapest) on: the history was rewritten",
      "slot 3: this ledger says kept, and that copy says broken roasted",
    ]);
    expect(exitCode).toBe(1);
    const head = JSON.parse(await fileOf(plain, "data/roast_bot.json")) as {
      ledger: { head: string };
    };
    const noted = await audit(folder, repository, ["--head", head.ledger.head]);
    expect(noted.report.findings).toMatchObject([{ message: /was noted is gone/ }]);
    const shown = head.ledger.head.slice(0, 12);
    for (const own of [head.ledger.head, shown]) {
      expect((await audit(folder, plain, ["--head", own])).report.findings).toEqual([]);
    }
  });

  it("finds by a witness that the branch was set back", async () => {
    const repository = await copyOf(plain);
    await runGit(["update-ref", "refs/heads/main", "main~1"], { cwd: repository });
    expect((await audit(folder, repository)).report.findings).toEqual([]);
    const { report } = await audit(folder, repository, ["--witness", plain]);
    expect(report.findings).toMatchObject([{ message: /set back, or is out of date/ }]);
    // The other way round the copy is only older.
    expect((await audit(folder, plain, ["--witness", repository])).report.findings).toEqual([]);
  });

  it("finds what landed in a week that was told as silent", async () => {
    const silent = await ilsesSourcedDevLog(path.join(folder, "silent"), project);
    const at = "2026-02-02T08:00:00Z";
    await runOn(folder, silent, at);
    await appendHistory(project, [pullRequest(6, "2026-01-29T10:00:00Z", "Open the door")]);
    try {
      const { report } = await audit(folder, silent, ["--now", "2026-02-03T08:00:00Z"]);
      expect(report.findings).toContainEqual({
        place: expect.stringMatching(/slot-4\/evidence\.json: silence$/),
        message: expect.stringContaining("(Open the door) of that time now"),
      });
    } finally {
      await runGit(["update-ref", "refs/heads/main", "main~1"], { cwd: project });
    }
  });

  it("says of a source that can't be read that nothing was measured there", async () => {
    const moved = path.join(folder, "moved.git");
    await cp(project, moved, { recursive: true });
    const repository = await copyOf(published);
    const promise = await fileOf(repository, "roast-bot.yaml");
    await appendHistory(repository, [
      {
        at: "2026-01-27T07:00:00Z",
        files: { "roast-bot.yaml": promise.replace(project, path.join(folder, "nowhere.git")) },
      },
    ]);
    const { report, exitCode } = await audit(folder, repository);
    expect(report.findings).toEqual([]);
    expect(report.sources).toMatchObject([{ state: "unreadable", reason: /no folder at/ }]);
    expect(report.notes).toContainEqual(expect.stringContaining("was not measured again"));
    expect(exitCode).toBe(0);
  });

  it.each([
    { args: [], says: "--dev-log" },
    { args: ["--dev-log", ".", "--head", "abc"], says: "--head: expected a SHA-256" },
    { args: ["--dev-log", ".", "--signed-by", "nobody"], says: "--signed-by: expected" },
    { args: ["--dev-log", ".", "--witness", "/nowhere"], says: "/nowhere" },
  ])("ends with 2 on $args", async ({ args, says }) => {
    const { exitCode, stderr } = await commandLine(["audit", ...args], { now, cwd: published });
    expect(stderr).toContain(says);
    expect(exitCode).toBe(2);
  });
});

async function copyOf(devLog: string): Promise<string> {
  copies += 1;
  const copy = path.join(folder, `copy-${copies}.git`);
  await cp(devLog, copy, { recursive: true });
  return copy;
}
