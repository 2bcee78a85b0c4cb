import path from "node:path";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { inProcessRunner } from "@mea-culpa/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tmpdir } from "node:os";
import { runGit } from "../../src/git/run-git.ts";
import { openDevLog } from "../../src/dev-log/open-dev-log.ts";
import { appendRecords } from "../../src/ledger/chain.ts";
import { parseLedger } from "../../src/ledger/parse-ledger.ts";
import { withTrailers } from "../../src/dev-log/bot-trailers.ts";
import { auditDevLog } from "../../src/audit/audit-dev-log.ts";
import { runRoastBot } from "../../src/run/run-roast-bot.ts";
import { forgeLastRun } from "./forge-last-run.ts";
import { appendHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { ilsesProject, ilsesSourcedDevLog } from "../run/promised-project.ts";
import { afterThirdDeadline, entryCommit, fileOf, filesOf } from "../publish/promised-dev-log.ts";

const later = "2026-01-28T07:00:00Z";
const ledgerPath = "data/roast_bot_ledger.jsonl";
const heartbeatPath = "data/roast_bot.json";

let folder: string;
let published: string;
let copies = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "roast-bot-audit-"));
  published = await ilsesSourcedDevLog(folder, await ilsesProject(folder));
  const inProcess = inProcessRunner();
  await runRoastBot({
    devLog: published,
    cwd: "/",
    now: afterThirdDeadline,
    version: "0.1.0",
    state: path.join(folder, "state"),
    cache: path.join(folder, "cache"),
    environment: process.env,
    runners: { process: inProcess, secretless: inProcess, writing: inProcess },
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the audit of a dev log", () => {
  it("holds where nobody has touched anything", async () => {
    const audit = await auditOf(published);
    expect(audit.findings).toEqual([]);
    expect(audit.slots).toEqual([
      { number: 1, recorded: "kept", judged: "kept", penance: null },
      { number: 2, recorded: "broken", judged: "broken", penance: "roasted" },
      { number: 3, recorded: "broken", judged: "broken", penance: "roasted" },
    ]);
    expect(audit.roasts.map(({ slot, holds }) => ({ slot, holds }))).toEqual([
      { slot: 2, holds: true },
      { slot: 3, holds: true },
    ]);
    expect(Math.min(...audit.roasts.map(({ claims }) => claims))).toBeGreaterThan(3);
  });

  it("finds a word that was changed in a roast, with its place", async () => {
    const { findings } = await tampered(async (files) => {
      const roast = await roastOf(files, 3);
      return { [roast.path]: roast.text.replace("promise was broken", "promise was kept") };
    });
    expect(findings).toContainEqual({
      place: expect.stringMatching(/slot-3\.md:\d+:\d+$/),
      message: expect.any(String),
    });
  });

  it.each([
    ["a roast", /slot-3\.md$/, "the roast of slot 3 is gone"],
    ["evidence", /slot-3\/evidence\.json$/, "the evidence is gone"],
    ["receipts", /slot-3\/receipts\.json$/, "the receipts are gone"],
  ])("finds that %s is gone", async (_what, pattern, message) => {
    const { findings } = await tampered(async (files) =>
      Object.fromEntries(files.filter((file) => pattern.test(file)).map((file) => [file, null])),
    );
    expect(findings).toEqual([{ place: expect.stringMatching(pattern), message }]);
  });

  it("finds evidence that is not the one the ledger names", async () => {
    const { findings } = await tampered(async (files, repository) => {
      const evidence = files.find((file) => file.endsWith("slot-3/evidence.json")) ?? "";
      const text = await fileOf(repository, evidence);
      return { [evidence]: text.replaceAll("thermocouple", "thermometer") };
    });
    expect(findings.map(({ message }) => message)).toContain(
      "it is not the evidence that the ledger names",
    );
  });

  it("finds receipts that were made older than they are, so that less is asked of them", async () => {
    const { findings } = await tampered(async (files) => {
      const receipts = files.find((file) => file.endsWith("slot-3/receipts.json")) ?? "";
      const text = await fileOf(published, receipts);
      return { [receipts]: text.replace("mea-culpa/receipts/4", "mea-culpa/receipts/1") };
    });
    expect(findings).toMatchObject([{ message: "they are not the receipts that were published" }]);
  });

  it("finds a verdict that was forged together with its hash, and all that follows", async () => {
    const { findings } = await tampered(async (_files, repository) => {
      const ledger = parseLedger(await fileOf(repository, ledgerPath), { file: ledgerPath });
      if (ledger.kind === "damaged") throw new Error(ledger.problem);
      const forged = ledger.lines.map(({ sequence: _s, previous: _p, hash: _h, ...record }) =>
        record.kind === "slot" && record.slot === 3
          ? { ...record, verdict: "excused" as const, excuse: "hiking", penance: null }
          : record,
      );
      return { [ledgerPath]: appendRecords({ sequence: 0, head: "0".repeat(64) }, forged).text };
    });
    expect(findings).toContainEqual({
      place: "ledger",
      message: expect.stringContaining("is not what the last run wrote"),
    });
  });

  it.each([
    ["draft: false", "draft: true", ["it is not public: it is a draft", "published as false"]],
    [
      "draft: false",
      "draft: false\nexpiryDate: 2026-01-26T08:00:00Z",
      ["it has expired", "published as nothing"],
    ],
    ["draft: false", "draft: false\nsummary: She was cleared.", ["published as nothing"]],
    ["author: roast-bot", "author: Ilse Varga", ['published as "roast-bot"']],
    [/^date: .*$/m, "date: 2010-01-01T00:00:00Z", ["published as"]],
  ])("finds a roast whose %s became %s", async (was, is, messages) => {
    const { findings } = await tampered(async (files) => {
      const roast = await roastOf(files, 3);
      return { [roast.path]: roast.text.replace(was, is) };
    });
    expect(findings.map(({ message }) => message)).toEqual(
      messages.map((message) => expect.stringContaining(message)),
    );
  });

  it.each<[what: string, file: string, text: (roast: string) => string, message: string]>([
    [
      "left out by the site's configuration",
      "hugo.toml",
      () => 'title = "Kiln"\nignoreFiles = ["posts/.*-slot-3", "(a+)+b"]\n',
      "the site makes no page of it",
    ],
    [
      "left out by a mount",
      "hugo.toml",
      () =>
        '[[module.mounts]]\nsource = "content"\ntarget = "content"\nexcludeFiles = ["posts/*-slot-3*"]\n',
      "the site makes no page of it",
    ],
    [
      "never rendered, by what stands above it",
      "content/posts/_index.md",
      () => "---\ncascade: { build: { render: never } }\n---\n",
      "it is not public: the site makes no page of it",
    ],
    ["emptied", "", (roast) => roast.slice(0, roast.indexOf("\n---\n") + 5), "was sealed"],
    [
      "commented out",
      "",
      (roast) => roast.replace(/\n---\n([^]*)$/, "\n---\n<!--\n$1\n-->\n"),
      "a roast has no html",
    ],
    [
      "put where nothing is shown",
      "",
      (roast) => roast.replace(/\n---\n([^]*)$/, '\n---\n<div style="display:none">\n\n$1'),
      "a roast has no html",
    ],
    [
      "kept from search engines",
      "",
      (roast) => roast.replace("draft: false", "draft: false\nrobots: noindex"),
      "it was published as nothing",
    ],
    [
      "given another address",
      "",
      (roast) => roast.replace("draft: false", "draft: false\nurl: /nowhere/"),
      "it was published as nothing",
    ],
  ])("finds a roast that was %s", async (_, file, change, message) => {
    const { findings } = await tampered(async (files) => {
      const roast = await roastOf(files, 3);
      return { [file === "" ? roast.path : file]: change(roast.text) };
    });
    expect(findings.map((finding) => finding.message)).toContainEqual(
      expect.stringContaining(message),
    );
  });

  it("finds a roast that was moved away, or renamed", async () => {
    for (const [to, what] of [
      ["archive/roast.md", "is gone"],
      ["content/posts/_roast.md", "was moved to content/posts/_roast.md"],
      ["content/posts/other.md", "was moved to content/posts/other.md"],
      ["content/attic/{name}", "was moved to content/attic/{name}"],
    ] as const) {
      const { findings } = await tampered(async (files) => {
        const roast = await roastOf(files, 3);
        return { [roast.path]: null, [named(to, roast.path)]: roast.text };
      });
      const { path: roast } = await roastOf(await filesOf(published), 3);
      expect(findings).toMatchObject([{ message: `the roast of slot 3 ${named(what, roast)}` }]);
    }
  });

  it("proves a roast that went with the folder of all entries", async () => {
    const { roasts, findings, notes } = await tampered(async (files) => {
      const posts = files.filter((path) => path.startsWith("content/posts/"));
      const texts = await Promise.all(posts.map((path) => fileOf(published, path)));
      return Object.fromEntries([
        ...posts.map((path) => [path, null]),
        ...posts.map((path, at) => [path.replace("/posts/", "/notes/"), texts[at] ?? null]),
      ]);
    });
    expect(findings).toEqual([]);
    expect(roasts.every(({ holds, claims }) => holds && claims > 0)).toBe(true);
    expect(notes).toContainEqual(expect.stringMatching(/was moved, with its folder, to content/));
  });

  it("finds a waiver that the rules don't give, though every hash is right", async () => {
    const repository = await copyOfPublished();
    await forgeLastRun(repository, {
      change: (records) =>
        records.map((record) =>
          record.kind === "slot" && record.slot === 3
            ? { ...record, penance: { kind: "waived", reason: "she was ill" } }
            : record,
        ),
      keeps: (file) => !/slot-3/.test(file),
      heartbeat: { penance: "waived", entry: null },
    });
    const { findings } = await auditOf(repository);
    expect(findings).toEqual([
      {
        place: `${ledgerPath}: slot 3`,
        message: "it was waived (she was ill), and the rules have it roasted",
      },
    ]);
  });

  it("believes no trailer that somebody else's commit carries", async () => {
    const repository = await copyOfPublished();
    const trailers = await runGit(["log", "-1", "--format=%(trailers:only)", "main"], {
      cwd: repository,
    });
    const message = `A guest post\n\n${trailers.replaceAll(/Slot: .*/g, "Slot: 4")}`;
    const guest = { author: "Guest <guest@example.org>", message };
    const post = { "content/posts/guest.md": "---\ntitle: Guest\nauthor: guest\n---\nHello.\n" };
    await appendHistory(repository, [
      { ...guest, at: "2026-01-27T10:00:00Z", branch: "guest", from: "main", files: post },
      { ...guest, at: "2026-01-27T11:00:00Z", merges: "guest", files: post },
      {
        ...guest,
        at: "2026-01-27T12:00:00Z",
        files: {
          "content/posts/guest.md": "---\ntitle: Guest\n---\nHello.\n",
          [heartbeatPath]: await fileOf(repository, heartbeatPath),
        },
      },
    ]);
    expect((await auditOf(repository)).findings).toEqual([]);
  });

  it("finds a heartbeat that says something else than the ledger", async () => {
    const { findings } = await tampered(async (_files, repository) => {
      const heartbeat = JSON.parse(await fileOf(repository, heartbeatPath)) as object;
      const streak = { kind: "kept", length: 40 };
      return { [heartbeatPath]: JSON.stringify({ ...heartbeat, streak, mood: "fair" }) };
    });
    expect(findings).toEqual([
      {
        place: `${heartbeatPath}: streak`,
        message:
          'the ledger says {"kind":"broken","length":2}, it says {"kind":"kept","length":40}',
      },
    ]);
  });

  it("lets a later run that had nothing to put on record move the clock on, and nobody else", async () => {
    const ranAt = async (last_run: string, by: Partial<ScriptedCommit> = {}) => {
      const repository = await copyOfPublished();
      const heartbeat = JSON.parse(await fileOf(repository, heartbeatPath)) as object;
      const files = { [heartbeatPath]: JSON.stringify({ ...heartbeat, last_run }) };
      await appendHistory(repository, [{ at: last_run, files, ...by }]);
      return await auditOf(repository);
    };
    const message = withTrailers("Heartbeat", { promise: "0123456789abcdef", slots: [], run: "9" });
    const bot = { author: "roast-bot <roast-bot@users.noreply.invalid>", message };
    expect((await ranAt("2026-01-26T23:00:00Z", bot)).findings).toEqual([]);
    expect((await ranAt("2026-01-26T23:00:00Z")).findings).toEqual([
      {
        place: `${heartbeatPath}: last_run`,
        message: 'it says "2026-01-26T23:00:00Z", and no commit of the bot’s brought that',
      },
    ]);
    expect((await ranAt("2026-01-01T00:00:00Z", bot)).findings).toMatchObject([
      { place: `${heartbeatPath}: last_run` },
    ]);
  });

  it("is not misled by an entry that is dated back into a slot after it was settled", async () => {
    const repository = await copyOfPublished();
    await appendHistory(repository, [entryCommit("2026-01-20T10:00:00Z", "late-but-dated-early")]);
    const { findings } = await auditOf(repository);
    // The first-parent line cannot have held it before the run's commit, whatever its date says.
    expect(findings).toEqual([]);
  });

  it.each([
    ["weekly", "fortnightly"],
    ["Monday 08:00", "Tuesday 09:00"],
    ["Europe/Budapest", "America/New_York"],
    ["since: 2026-01-06", "since: 2026-01-01"],
    ["handle: ilse", "handle: ilse-varga"],
  ])(
    "accuses nobody of terms that were changed since the last run: %s, now %s",
    async (was, is) => {
      const { findings } = await tampered(async (_files, repository) => ({
        "roast-bot.yaml": (await fileOf(repository, "roast-bot.yaml")).replace(was, is),
      }));
      expect(findings).toEqual([]);
    },
  );

  it("says of a slot that is over and that no run has seen yet that it is to come", async () => {
    const audit = await auditOf(published, "2026-02-03T00:00:00Z");
    expect(audit.findings).toEqual([]);
    expect(audit.notes).toEqual([
      "Slot 4 closed at Mon 2026-02-02 08:00 (Europe/Budapest); no run has settled it yet.",
    ]);
  });

  it("says it of many in one line", async () => {
    const audit = await auditOf(published, "2026-02-24T00:00:00Z");
    expect(audit.notes).toEqual([
      "4 slots closed, from 4 at Mon 2026-02-02 08:00 (Europe/Budapest) to 7 at Mon 2026-02-23 08:00 (Europe/Budapest); no run has settled them yet.",
    ]);
  });
});

async function tampered(
  change: (
    files: readonly string[],
    repository: string,
  ) => Promise<Readonly<Record<string, string | null>>>,
) {
  const repository = await copyOfPublished();
  const files = await change(await filesOf(repository), repository);
  await appendHistory(repository, [{ at: "2026-01-27T00:00:00Z", files }]);
  return auditOf(repository);
}

async function copyOfPublished(): Promise<string> {
  copies += 1;
  const copy = path.join(folder, `copy-${copies}.git`);
  await cp(published, copy, { recursive: true });
  return copy;
}

async function auditOf(repository: string, now = later) {
  const devLog = await openDevLog({ location: repository, from: "/", cache: folder });
  return auditDevLog(devLog, now);
}

async function roastOf(files: readonly string[], slot: number) {
  const found = files.find((file) => file.endsWith(`-slot-${slot}.md`)) ?? "";
  return { path: found, text: await fileOf(published, found) };
}

function named(text: string, file: string): string {
  return text.replace("{name}", path.basename(file));
}
