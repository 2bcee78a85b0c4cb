import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { inProcessLimits, openJournal } from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { ManualClock } from "../rig/manual-clock.ts";
import { PaperProcess } from "../rig/paper-process.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";
import { startScript } from "../rig/start-script.ts";

const { signal } = new AbortController();

describe("limits in a journal", () => {
  test("are shared by processes and never exceeded", async () => {
    const folder = scratchFolder();
    const file = path.join(folder, "journal.sqlite");
    const notes = path.join(folder, "notes.txt");
    openJournal(file)[Symbol.dispose]();
    const children = ["a", "b", "c"].map((name) =>
      startScript(new URL("../stages/limit-user.ts", import.meta.url), [file, notes, name, "15"]),
    );
    const codes = await Promise.all(children.map((child) => once(child, "exit")));
    expect(codes.flat().filter((code) => code !== null)).toEqual([0, 0, 0]);
    let inside = 0;
    let most = 0;
    const lines = readFileSync(notes, "utf8").trim().split("\n");
    for (const line of lines) {
      inside += line.startsWith("in") ? 1 : -1;
      most = Math.max(most, inside);
    }
    expect(lines).toHaveLength(90);
    expect(most).toBe(2);
  });

  test("are freed when the process that holds them is killed", async () => {
    const file = path.join(scratchFolder(), "journal.sqlite");
    using journal = openJournal(file, { pollInterval: 5 });
    const holder = startScript(new URL("../stages/limit-holder.ts", import.meta.url), [file]);
    if (holder.stdout !== null) await once(holder.stdout, "data");
    const waiting = journal.limits({ gate: 1 }).acquire({ units: { gate: 1 }, signal });
    const isFree = await Promise.race([waiting.then(() => true), Promise.resolve(false)]);
    expect(isFree).toBe(false);
    holder.kill("SIGKILL");
    expect(await waiting).toBeDefined();
  });

  test("know a process from a later one with the same number", async () => {
    const file = path.join(scratchFolder(), "journal.sqlite");
    const clock = new ManualClock();
    const dead = new PaperProcess({ pid: 7, start: "monday" });
    const later = new PaperProcess({ pid: 7, start: "tuesday" }, [{ pid: 7, start: "tuesday" }]);
    using first = openJournal(file, { clock, processes: dead });
    const held = first.limits({ gate: 1 }).acquire({ units: { gate: 1 }, signal });
    await clock.advance(0);
    expect(await held).toBeDefined();
    using second = openJournal(file, { clock, processes: later });
    const waiting = second.limits({ gate: 1 }).acquire({ units: { gate: 1 }, signal });
    await clock.advance(1_000);
    expect(await waiting).toBeDefined();
  });

  test("leave the queue to others when a waiting request is cancelled", async () => {
    const clock = new ManualClock();
    using journal = openJournal(":memory:", { clock });
    const limits = journal.limits({ gate: 1 });
    const impatient = new AbortController();
    const first = limits.acquire({ units: { gate: 1 }, signal });
    const second = limits.acquire({ units: { gate: 1 }, signal: impatient.signal });
    const third = limits.acquire({ units: { gate: 1 }, signal });
    await clock.advance(100);
    impatient.abort();
    expect(await second).toBeUndefined();
    (await first)?.();
    await clock.advance(100);
    expect(await third).toBeDefined();
    expect(clock.untilNext).toBeUndefined();
  });

  test("are bounded like any others", () => {
    using journal = openJournal(":memory:");
    expect(() => journal.limits({ gate: 0 })).toThrow(RangeError);
    expect(journal.limits({ gate: 2 }).capacities).toEqual(inProcessLimits({ gate: 2 }).capacities);
  });
});
