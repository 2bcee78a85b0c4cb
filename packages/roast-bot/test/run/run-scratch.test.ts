import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { openJournal, type OpenJournal } from "@mea-culpa/engine";
import { describe, expect, it } from "vitest";
import { findBrokenRun, makeScratch, removeScratch } from "../../src/run/run-scratch.ts";
import type { RunSettings } from "../../src/run/run-settings.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const begun = "2026-01-26T07:00:00Z";

function settingsFor(runs: string, id: string, changes: Partial<RunSettings> = {}): RunSettings {
  return {
    target: { kind: "work-tree", folder: "/dev-log" },
    id,
    at: begun,
    version: "0.1.0",
    interval: null,
    scratch: path.join(runs, id),
    cache: "/cache",
    sourceFolders: { from: "/" },
    spare: "/spare",
    asking: {},
    dryRun: false,
    isClockConfirmed: false,
    ...changes,
  };
}

/** Leaves a run behind as one that was killed does: begun in the journal, and given up by no one. */
async function leave(settings: RunSettings, journal: OpenJournal): Promise<void> {
  await makeScratch(settings);
  const runId = settings.id;
  journal.runs.begin({ runId, graph: "g", shape: "", startedAt: 0 });
  journal.runs.release(runId);
}

async function lookLater(changes: Partial<RunSettings> = {}): Promise<RunSettings | undefined> {
  const runs = await temporaryFolder();
  using journal = openJournal(":memory:");
  await leave(settingsFor(runs, "old"), journal);
  const settings = settingsFor(runs, "new", { at: "2026-01-26T07:10:00Z", ...changes });
  return await findBrokenRun(runs, { settings, journal });
}

describe("a run that was broken off", () => {
  it("is found, with its own id, clock and folder", async () => {
    const found = await lookLater();
    expect(found).toMatchObject({ id: "old", at: begun });
    expect(found?.scratch).toMatch(/old$/);
  });

  it.each([
    ["an hour has passed", { at: "2026-01-26T08:00:00Z" }],
    ["it began in what is the future now", { at: "2026-01-26T06:59:59Z" }],
    ["another version is running", { version: "0.2.0" }],
    ["it was to publish, and this one is not", { dryRun: true }],
    ["another writer is asked for", { writer: { kind: "house" } as const }],
    ["it was of another dev log", { target: { kind: "work-tree", folder: "/x" } as const }],
  ])("is left alone when %s", async (_why, changes) => {
    expect(await lookLater(changes)).toBeUndefined();
  });

  it("is left alone while a process carries it out, and when the journal does not know it", async () => {
    const runs = await temporaryFolder();
    using journal = openJournal(":memory:");
    const settings = settingsFor(runs, "new");
    await makeScratch(settingsFor(runs, "unknown"));
    await makeScratch(settingsFor(runs, "live"));
    journal.runs.begin({ runId: "live", graph: "g", shape: "", startedAt: 0 });
    expect(await findBrokenRun(runs, { settings, journal })).toBeUndefined();
  });

  it("is not what a run is that has ended", async () => {
    const runs = await temporaryFolder();
    using journal = openJournal(":memory:");
    const old = settingsFor(runs, "old");
    await leave(old, journal);
    await removeScratch(old);
    expect(await findBrokenRun(runs, { settings: old, journal })).toBeUndefined();
    expect(existsSync(old.scratch)).toBe(false);
  });

  it("is freed of the locks that a killed git has left", async () => {
    const runs = await temporaryFolder();
    using journal = openJournal(":memory:");
    const old = settingsFor(runs, "old");
    await leave(old, journal);
    const heads = path.join(old.scratch, "clone-dev-log.git/refs/heads");
    await mkdir(heads, { recursive: true });
    await writeFile(path.join(heads, "main"), "");
    await writeFile(path.join(heads, "main.lock"), "");
    await findBrokenRun(runs, { settings: settingsFor(runs, "new"), journal });
    expect(existsSync(path.join(heads, "main.lock"))).toBe(false);
    expect(existsSync(path.join(heads, "main"))).toBe(true);
  });
});
