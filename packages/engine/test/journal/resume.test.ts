import { once } from "node:events";
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import {
  createGraph,
  defineFanOut,
  defineNode,
  getOutcome,
  JournalError,
  openJournal,
  resume,
  RetryableError,
  run,
  type NodeDefinition,
  type OpenJournal,
} from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { CrashingJournal } from "../rig/crashing-journal.ts";
import { EventLog } from "../rig/event-log.ts";
import { ManualClock } from "../rig/manual-clock.ts";
import { memoryCache } from "../rig/memory-cache.ts";
import { PaperProcess } from "../rig/paper-process.ts";
import { puppetGraph } from "../rig/puppet-graph.ts";
import { Puppets } from "../rig/puppets.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";
import { startScript } from "../rig/start-script.ts";
import { statuses } from "../rig/statuses.ts";
import { turn } from "../rig/turn.ts";
import { until } from "../rig/until.ts";
import { crashingGraph } from "../stages/crashing-graph.ts";
import { DatabaseError, databaseError } from "../stages/database-error.ts";

const runId = "run";
const mortal = new PaperProcess({ pid: 1, start: "once" });

function mortalJournal(): OpenJournal {
  return openJournal(":memory:", { processes: mortal });
}

describe("resume", () => {
  test("runs only what was cancelled, and keeps values and whole errors", async () => {
    using journal = mortalJournal();
    const puppets = new Puppets();
    const graph = puppetGraph(puppets, {
      kept: [],
      broken: [],
      stopped: ["kept"],
      report: { needs: ["stopped", "broken"], trigger: "all-finished" },
    });
    const controller = new AbortController();
    const options = { runId, journal: journal.runs, errorClasses: [DatabaseError] };
    const first = run(graph, { ...options, signal: controller.signal });
    await turn();
    await puppets.succeed("kept", new Map([["answer", 42n]]));
    await puppets.fail("broken", databaseError());
    controller.abort();
    await puppets.fail("stopped");
    expect((await first).status).toBe("cancelled");

    const second = resume(graph, options);
    await turn();
    expect(puppets.running).toEqual(["stopped"]);
    expect(puppets.context("stopped").inputs).toEqual({ kept: new Map([["answer", 42n]]) });
    await puppets.succeed("stopped");
    expect(puppets.context("report").outcomes["broken"]).toMatchObject({ error: databaseError() });
    await puppets.succeed("report");
    const result = await second;
    expect(statuses(result)).toEqual({
      kept: "succeeded",
      broken: "failed",
      stopped: "succeeded",
      report: "succeeded",
    });
    const broken = result.outcomes.get("broken");
    expect(broken?.status === "failed" && broken.error).toBeInstanceOf(DatabaseError);
    expect(puppets.started).toEqual(["kept", "broken", "stopped", "stopped", "report"]);
  });

  test("gives what failed, was skipped or looked at either another go if asked to", async () => {
    using journal = mortalJournal();
    const puppets = new Puppets();
    const graph = puppetGraph(puppets, {
      fine: [],
      broken: [],
      skipped: ["broken"],
      report: { needs: ["skipped"], trigger: "all-finished" },
    });
    const options = { runId, journal: journal.runs };
    const first = run(graph, options);
    await turn();
    await puppets.succeed("fine");
    await puppets.fail("broken");
    await puppets.succeed("report");
    await first;
    const second = resume(graph, { ...options, rerun: "unsuccessful" });
    await turn();
    expect(puppets.running).toEqual(["broken"]);
    for (const id of ["broken", "skipped", "report"]) await puppets.succeed(id);
    expect((await second).status).toBe("succeeded");
  });

  test("of a run that came to its end runs nothing", async () => {
    using journal = mortalJournal();
    const log = new EventLog();
    const graph = createGraph({ nodes: [defineNode({ id: "a", run: () => ["x"] })] });
    const options = { runId, journal: journal.runs };
    const first = await run(graph, options);
    const second = await resume(graph, { ...options, consumers: [log] });
    expect(second.outcomes).toEqual(first.outcomes);
    expect(log.lines).toEqual(["run-started", "run-finished"]);
    expect(log.of("run-started")).toMatchObject([{ restored: ["a"] }]);
  });

  test("goes on with a fan-out where it broke off", async () => {
    using journal = mortalJournal();
    const done: string[] = [];
    const list = defineNode({ id: "list", run: () => ["x", "y", "z"] });
    const each = defineFanOut({
      id: "each",
      forEach: list,
      key: (item) => item,
      run: ({ item }) => {
        done.push(item);
        return item;
      },
    });
    const graph = createGraph({ nodes: [list, each] });
    // begin, list started and finished, three children started, the first finished
    const crashing = new CrashingJournal(journal.runs, { at: 7, when: "after" });
    await expect(run(graph, { runId, journal: crashing })).rejects.toThrow("died");
    done.length = 0;
    const result = await resume(graph, { runId, journal: journal.runs });
    expect(getOutcome(result, each)).toMatchObject({ value: ["x", "y", "z"] });
    expect(done).toEqual(["y", "z"]);
  });

  test("counts the attempts that were made and waits out what is left of the delay", async () => {
    using journal = mortalJournal();
    const clock = new ManualClock();
    const attempts: number[] = [];
    const node = defineNode({
      id: "flaky",
      retry: { attempts: 3, delay: 1_000, jitter: 0 },
      run: ({ attempt }) => {
        attempts.push(attempt);
        if (attempt < 3) throw new RetryableError(`attempt ${attempt}`);
      },
    });
    const graph = createGraph({ nodes: [node] });
    // begin, first attempt started and failed, second attempt started
    const crashing = new CrashingJournal(journal.runs, { at: 3, when: "after" });
    await expect(run(graph, { runId, clock, journal: crashing })).rejects.toThrow("died");
    await clock.advance(400);
    const result = resume(graph, { runId, clock, journal: journal.runs });
    await turn();
    expect(clock.untilNext).toBe(600);
    await clock.advance(600);
    await clock.advance(2_000);
    expect(getOutcome(await result, node).attempts.map(({ status }) => status)).toEqual([
      "failed",
      "failed",
      "succeeded",
    ]);
    expect(attempts).toEqual([1, 2, 3]);
  });

  test("after SIGKILL goes on with what was running, in another process", async () => {
    const folder = scratchFolder();
    const file = path.join(folder, "journal.sqlite");
    const notes = path.join(folder, "notes.txt");
    const child = startScript(new URL("../stages/crashing-graph.ts", import.meta.url), [
      file,
      notes,
    ]);
    await until(() => existsSync(notes) && readFileSync(notes, "utf8").includes("second"));
    child.kill("SIGKILL");
    await once(child, "exit");
    using journal = openJournal(file);
    const result = await resume(
      crashingGraph(notes, () => Promise.resolve()),
      {
        runId: "crash",
        journal: journal.runs,
      },
    );
    expect(result.status).toBe("succeeded");
    expect(readFileSync(notes, "utf8")).toBe("first\nsecond\nsecond\nthird\n");
  });
});

describe("a journal refuses", () => {
  const graph = createGraph({ nodes: [defineNode({ id: "a", run: () => 1 })] });

  test("a second run of the same id", async () => {
    using journal = openJournal(":memory:");
    await run(graph, { runId, journal: journal.runs });
    await expect(run(graph, { runId, journal: journal.runs })).rejects.toMatchObject({
      code: "RUN_EXISTS",
    });
  });

  test("to resume a run that it does not know", async () => {
    using journal = openJournal(":memory:");
    const resumed = resume(graph, { runId: "nobody", journal: journal.runs });
    await expect(resumed).rejects.toMatchObject({ code: "RUN_UNKNOWN" });
  });

  test("to resume a run that a live process carries out", async () => {
    using journal = openJournal(":memory:");
    const puppets = new Puppets();
    const busy = puppetGraph(puppets, { a: [] });
    const result = run(busy, { runId, journal: journal.runs });
    await turn();
    await expect(resume(busy, { runId, journal: journal.runs })).rejects.toMatchObject({
      code: "RUN_IN_PROGRESS",
    });
    await puppets.succeed("a");
    expect((await result).status).toBe("succeeded");
  });

  test("to resume with another graph, and says what differs", async () => {
    using journal = openJournal(":memory:");
    await run(graph, { runId, journal: journal.runs });
    const nodes = [
      defineNode({ id: "a", run: () => 1 }),
      defineNode({ id: "b", needs: ["a"], run: () => 1 }),
    ];
    const resumed = resume(createGraph({ nodes }), { runId, journal: journal.runs });
    await expect(resumed).rejects.toThrow('+ ["b",["a"],"all-succeeded",null]');
  });

  test("a file that a newer engine has written", () => {
    const file = path.join(scratchFolder(), "journal.sqlite");
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 99");
    database.close();
    expect(() => openJournal(file)).toThrow(JournalError);
  });

  test("entries that it cannot read", () => {
    const file = path.join(scratchFolder(), "journal.sqlite");
    {
      using journal = openJournal(file);
      journal.runs.begin({ runId, graph: "g", shape: "", startedAt: 0 });
      journal.runs.append(runId, { kind: "run-finished", at: 1, status: "succeeded" });
    }
    const database = new DatabaseSync(file);
    database.exec("UPDATE entries SET detail = x'00'");
    database.close();
    using journal = openJournal(file);
    expect(() => journal.runs.read(runId)).toThrow("Entry 1 of the journal cannot be read.");
  });

  test("a value that it could not give back, and fails its node for it", async () => {
    using journal = openJournal(":memory:");
    const node: NodeDefinition = defineNode({ id: "a", run: () => ({ callback: () => 1 }) });
    const result = await run(createGraph({ nodes: [node] }), { runId, journal: journal.runs });
    expect(getOutcome(result, node)).toMatchObject({ error: { code: "VALUE_NOT_CLONEABLE" } });
  });
});

test("a run whose journal breaks is told to stop, and its functions too", async () => {
  using journal = mortalJournal();
  const puppets = new Puppets();
  const graph = puppetGraph(puppets, { a: [], b: [] });
  // begin, both started, then nothing more
  const crashing = new CrashingJournal(journal.runs, { at: 4, when: "before" });
  const result = run(graph, { runId, journal: crashing, cache: memoryCache() });
  const rejected = expect(result).rejects.toThrow("died");
  await turn();
  const { signal } = puppets.context("b");
  await puppets.succeed("a");
  await rejected;
  expect(signal.aborted).toBe(true);
});

describe("the files of a journal", () => {
  test("are their owner's alone, also those that an earlier engine left open to all", () => {
    const folder = path.join(scratchFolder(), "state");
    const file = path.join(folder, "journal.sqlite");
    const modes = () =>
      ["", ...readdirSync(folder)].map((name) => statSync(path.join(folder, name)).mode & 0o777);
    const journal = openJournal(file);
    journal.runs.begin({ runId, graph: "g", shape: "s", startedAt: 0 });
    expect(modes()).toEqual([0o700, 0o600, 0o600, 0o600]);
    for (const name of readdirSync(folder)) chmodSync(path.join(folder, name), 0o644);
    openJournal(file)[Symbol.dispose]();
    expect(modes()).toEqual([0o700, 0o600, 0o600, 0o600]);
    journal[Symbol.dispose]();
  });

  test.each([
    ["a text", (file: string) => writeFileSync(file, "no database at all\n".repeat(100))],
    [
      "another database",
      (file: string) => {
        using database = new DatabaseSync(file);
        database.exec("CREATE TABLE tides (height REAL)");
      },
    ],
  ])("are no journal's if they are %s, which is left as it was", (_, make) => {
    const folder = scratchFolder();
    const file = path.join(folder, "notes");
    make(file);
    chmodSync(file, 0o644);
    const before = readFileSync(file);
    expect(() => openJournal(file)).toThrow(
      expect.objectContaining({
        code: "NOT_A_JOURNAL",
        message: `${file} is there, and is no journal.`,
      }),
    );
    expect(readFileSync(file)).toEqual(before);
    expect(statSync(file).mode & 0o777).toBe(0o644);
    expect(readdirSync(folder)).toEqual(["notes"]);
  });
});
