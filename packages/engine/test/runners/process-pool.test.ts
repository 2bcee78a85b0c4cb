import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import {
  createGraph,
  defineFanOut,
  defineNode,
  getOutcome,
  moduleTask,
  processPool,
  run,
} from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { WorkerDiedError } from "../../src/errors/engine-errors.ts";
import { spawnWorker } from "../../src/runners/process-pool/spawn-worker.ts";
import { EventLog } from "../rig/event-log.ts";
import { isAlive } from "../rig/is-alive.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";
import { stageNode, stages } from "../rig/stage-node.ts";
import { startScript } from "../rig/start-script.ts";
import { statuses } from "../rig/statuses.ts";
import { until } from "../rig/until.ts";
import { DatabaseError, databaseError } from "../stages/database-error.ts";
import type { double } from "../stages/tasks.ts";

describe("a pool of processes", () => {
  test("runs the children of a fan-out and keeps their order", async () => {
    const list = defineNode({ id: "list", run: () => [3, 1, 2] });
    const doubled = defineFanOut({
      id: "doubled",
      forEach: list,
      isolation: "process",
      run: moduleTask<typeof double>({ module: stages, export: "double" }),
    });
    const result = await run(createGraph({ nodes: [list, doubled] }));
    expect(getOutcome(result, doubled)).toMatchObject({ status: "succeeded", value: [6, 2, 4] });
  });

  test("carries structured clones to a process and back", async () => {
    const input = {
      when: new Date(7),
      many: new Map([["a", new Set([1n])]]),
      bytes: new Uint8Array(3),
    };
    const node = stageNode("echo", { task: "echo", input });
    expect(getOutcome(await run(createGraph({ nodes: [node] })), node)).toMatchObject({
      value: input,
    });
  });

  test("shows a function the values and the outcomes of its needs", async () => {
    const good = defineNode({ id: "good", run: () => ({ size: 3 }) });
    const bad = defineNode({
      id: "bad",
      run: () => {
        throw new TypeError("went wrong");
      },
    });
    const node = stageNode("needs", {
      task: "needs",
      needs: ["good", "bad"],
      trigger: "all-finished",
    });
    const outcome = getOutcome(await run(createGraph({ nodes: [good, bad, node] })), node);
    expect(outcome).toMatchObject({
      value: {
        inputs: { good: { size: 3 } },
        statuses: [
          ["good", "succeeded", undefined],
          ["bad", "failed", new TypeError("went wrong")],
        ],
      },
    });
  });

  test("fails a node whose value cannot be cloned, and says so", async () => {
    const node = stageNode("give", { task: "giveFunction" });
    const outcome = getOutcome(await run(createGraph({ nodes: [node] })), node);
    expect(outcome).toMatchObject({ status: "failed", error: { code: "VALUE_NOT_CLONEABLE" } });
  });

  test("fails a node whose module has no such function, and names what there is", async () => {
    const missing = moduleTask({ module: stages, export: "dubble" });
    const node = defineNode({ id: "typo", isolation: "process", run: missing });
    const outcome = getOutcome(await run(createGraph({ nodes: [node] })), node);
    expect(outcome).toMatchObject({
      error: {
        message: expect.stringMatching(/no exported function "dubble"; it exports: .*double/u),
      },
    });
  });
});

describe("errors of other processes", () => {
  test.each(["throwRichError", "throwFromTimer"] as const)(
    "arrive equal, class, fields, causes and stack: %s",
    async (task) => {
      const node = stageNode("rich", { task });
      const result = await run(createGraph({ nodes: [node] }), { errorClasses: [DatabaseError] });
      const outcome = getOutcome(result, node);
      const error = outcome.status === "failed" ? outcome.error : undefined;
      expect(error).toBeInstanceOf(DatabaseError);
      expect(isDeepStrictEqual(error, databaseError())).toBe(true);
      expect(error).toHaveProperty("stack", expect.stringContaining("database-error.ts"));
    },
  );
});

test("a process in which something was thrown past all catching is not used again", async () => {
  await using process = processPool({ workers: 1 });
  const before = stageNode("before", { task: "processId" });
  const spoils = stageNode("spoils", { task: "throwFromTimer", needs: ["before"] });
  const after = stageNode("after", {
    task: "processId",
    needs: ["spoils"],
    trigger: "all-finished",
  });
  const result = await run(createGraph({ nodes: [before, spoils, after] }), {
    runners: { process },
  });
  expect(statuses(result)).toEqual({ before: "succeeded", spoils: "failed", after: "succeeded" });
  expect(valueOf(result.outcomes.get("after"))).not.toBe(valueOf(result.outcomes.get("before")));
});

describe("a process that dies", () => {
  test("by SIGKILL fails its own node only", async () => {
    await using process = processPool({ workers: 2 });
    const nodes = [
      stageNode("killed", { task: "dieBySignal" }),
      ...["a", "b", "c"].map((id) => stageNode(id, { task: "echo", input: id })),
    ];
    const result = await run(createGraph({ nodes }), { runners: { process } });
    expect(statuses(result)).toEqual({
      killed: "failed",
      a: "succeeded",
      b: "succeeded",
      c: "succeeded",
    });
    const outcome = result.outcomes.get("killed");
    const expected = new WorkerDiedError({ nodeId: "killed", exitCode: null, signal: "SIGKILL" });
    expect(outcome).toMatchObject({ error: expected });
  });

  test("is replaced, and the node may be tried again", async () => {
    const node = stageNode("lazarus", { task: "dieOnce", retry: { attempts: 2, delay: 0 } });
    const outcome = getOutcome(await run(createGraph({ nodes: [node] })), node);
    expect(outcome).toMatchObject({
      status: "succeeded",
      value: "second life",
      attempts: { length: 2 },
    });
  });

  test("by its own exit is told with its exit code", async () => {
    const node = stageNode("leave", { task: "leave" });
    const outcome = getOutcome(await run(createGraph({ nodes: [node] })), node);
    expect(outcome).toMatchObject({ error: { code: "WORKER_DIED", exitCode: 3, signal: null } });
  });

  test("loses none of its output", async () => {
    const log = new EventLog();
    const node = stageNode("killed", { task: "dieBySignal" });
    await run(createGraph({ nodes: [node] }), { consumers: [log] });
    expect(log.of("log-line")).toMatchObject([{ stream: "stdout", line: "last words" }]);
  });
});

describe("output of processes", () => {
  test("comes line by line under its node, all of it before the node is finished", async () => {
    const log = new EventLog();
    await using process = processPool({ workers: 1 });
    const nodes = ["first", "second"].map((id) => stageNode(id, { task: "talk" }));
    await run(createGraph({ nodes }), { consumers: [log], runners: { process } });
    for (const id of ["first", "second"]) {
      const own = log.of("log-line").filter(({ nodeId }) => nodeId === id);
      const lines = own.map(({ stream, line }) => `${stream}: ${line}`);
      expect(lines.filter((line) => line.startsWith("stdout"))).toEqual([
        "stdout: out",
        "stdout: no line end",
      ]);
      expect(lines).toContain("stderr: err");
      expect(lines.filter((line) => line.startsWith("log"))).toEqual([
        "log: log one",
        "log: log two",
      ]);
      expect(log.lines.lastIndexOf(`log-line ${id}`)).toBeLessThan(
        log.lines.indexOf(`node-finished ${id}`),
      );
    }
  });
});

test("two runs may share a pool, which never has more processes than workers", async () => {
  await using process = processPool({ workers: 1 });
  const graph = createGraph({
    nodes: ["a", "b"].map((id) => stageNode(id, { task: "processId" })),
  });
  const results = await Promise.all([1, 2].map(() => run(graph, { runners: { process } })));
  const pids = results.flatMap(({ outcomes }) => [...outcomes.values()].map(valueOf));
  expect(new Set(pids).size).toBe(1);
});

test("a process that cannot be started fails its node with the reason", async () => {
  await using process = processPool({ spawn: spawnNothing });
  const node = stageNode("a", { task: "echo" });
  const result = await run(createGraph({ nodes: [node] }), { runners: { process } });
  expect(getOutcome(result, node)).toMatchObject({
    error: { code: "WORKER_DIED", message: expect.stringContaining("ENOENT") },
  });
});

describe("a process's environment", () => {
  const secrets = { FIRST_SECRET: "1", SECOND_SECRET: "2", UNNAMED_SECRET: "3" };

  test("holds the variables that its node allows, and no others", async () => {
    const look = (id: string, environment: readonly string[]) =>
      stageNode(id, { task: "visibleVariables", input: Object.keys(secrets), environment });
    const nodes = [
      look("first", ["FIRST_SECRET"]),
      look("second", ["SECOND_SECRET"]),
      look("none", []),
    ];
    const result = await run(createGraph({ nodes }), { environment: secrets });
    expect(nodes.map((node) => getOutcome(result, node))).toMatchObject([
      { value: ["FIRST_SECRET"] },
      { value: ["SECOND_SECRET"] },
      { value: [] },
    ]);
  });

  test("has nothing in it that was not asked for", async () => {
    await using pool = processPool({ environment: { PATH: "/bin", HOME: "/", NPM_TOKEN: "x" } });
    const node = stageNode("all", { task: "allVariables", environment: ["FIRST_SECRET", "UNSET"] });
    const runners = { process: pool };
    const result = await run(createGraph({ nodes: [node] }), { runners, environment: secrets });
    expect(getOutcome(result, node)).toMatchObject({ value: ["FIRST_SECRET", "HOME", "PATH"] });
  });

  test("reaches the function as context.environment", async () => {
    const environment = ["FIRST_SECRET", "UNSET"];
    const node = stageNode("given", { task: "givenEnvironment", environment });
    const result = await run(createGraph({ nodes: [node] }), { environment: secrets });
    expect(getOutcome(result, node)).toMatchObject({ value: { FIRST_SECRET: "1" } });
  });

  test("is never shared: a process that has held one secret is not reused for another", async () => {
    await using process = processPool({ workers: 1 });
    const plan: readonly (readonly [string, string])[] = [
      ["a", "FIRST_SECRET"],
      ["b", "FIRST_SECRET"],
      ["c", "SECOND_SECRET"],
    ];
    const nodes = plan.map(([id, name]) =>
      stageNode(id, { task: "processId", environment: [name] }),
    );
    const result = await run(createGraph({ nodes }), {
      runners: { process },
      environment: secrets,
    });
    const [a, b, c] = nodes.map((node) => result.outcomes.get(node.id));
    expect(a).toMatchObject({ status: "succeeded" });
    expect(b).toMatchObject({ value: valueOf(a) });
    expect(valueOf(c)).not.toBe(valueOf(a));
    expect(isAlive(Number(valueOf(a)))).toBe(false);
  });

  test("may be a fresh process for every node", async () => {
    await using process = processPool({ workers: 1, reuse: "node" });
    const nodes = ["a", "b"].map((id) => stageNode(id, { task: "processId" }));
    const result = await run(createGraph({ nodes }), { runners: { process } });
    expect(valueOf(result.outcomes.get("a"))).not.toBe(valueOf(result.outcomes.get("b")));
  });
});

test("runs that share a pool never have more processes than it may, whatever they need", async () => {
  let alive = 0;
  let most = 0;
  await using process = processPool({
    workers: 2,
    spawn: (environment) => {
      alive += 1;
      most = Math.max(most, alive);
      return spawnWorker(environment).once("exit", () => (alive -= 1));
    },
  });
  const variables = { RED: "1", BLUE: "2", GREEN: "3" };
  const names = Object.keys(variables);
  const results = await Promise.all(
    names.map((_, index) => {
      const nodes = names.map((__, turn) => {
        const name = names[(index + turn) % names.length] ?? "";
        return stageNode(name, { task: "visibleVariables", input: names, environment: [name] });
      });
      const runners = { process };
      return run(createGraph({ nodes }), { runners, environment: variables });
    }),
  );
  for (const { outcomes } of results) {
    for (const [name, outcome] of outcomes) expect(valueOf(outcome)).toEqual([name]);
  }
  expect(most).toBe(2);
});

test("a pool that is disposed of fails what still waits, and starts nothing more", async () => {
  const file = path.join(scratchFolder(), "began");
  const pool = processPool({ workers: 1, grace: 50 });
  const runs = [
    run(createGraph({ nodes: [stageNode("waits", { task: "waitForSignal", input: { file } })] }), {
      runners: { process: pool },
    }),
    run(createGraph({ nodes: [stageNode("queued", { task: "echo" })] }), {
      runners: { process: pool },
    }),
  ];
  await until(() => existsSync(file));
  await pool[Symbol.asyncDispose]();
  const [first, second] = await Promise.all(runs);
  expect(first?.outcomes.get("waits")).toMatchObject({ error: { code: "WORKER_DIED" } });
  expect(second?.outcomes.get("queued")).toMatchObject({
    status: "failed",
    error: { message: "The pool was disposed of." },
  });
});

describe("cancelling a process", () => {
  test("aborts the function's signal with the run's reason, and waits for it to end", async () => {
    const file = path.join(scratchFolder(), "began");
    const controller = new AbortController();
    const nodes = [stageNode("waits", { task: "waitForSignal", input: { file } })];
    const result = run(createGraph({ nodes }), { signal: controller.signal });
    await until(() => existsSync(file));
    controller.abort(new Error("enough"));
    expect(statuses(await result)).toEqual({ waits: "cancelled" });
  });

  test("kills what ignores the interrupt, with everything that it started", async () => {
    const file = path.join(scratchFolder(), "pids");
    const controller = new AbortController();
    await using process = processPool({ grace: 50 });
    const nodes = [stageNode("deaf", { task: "startGrandchild", input: { file } })];
    const runners = { process };
    const result = run(createGraph({ nodes }), { signal: controller.signal, runners });
    await until(() => existsSync(file) && readFileSync(file, "utf8").endsWith("]"));
    const [child = 0, grandchild = 0] =
      readFileSync(file, "utf8").match(/\d+/gu)?.map(Number) ?? [];
    expect([isAlive(child), isAlive(grandchild)]).toEqual([true, true]);
    controller.abort();
    expect(statuses(await result)).toEqual({ deaf: "cancelled" });
    await until(() => !isAlive(grandchild));
    expect(isAlive(child)).toBe(false);
  });

  test("kills a thread that never lets go when its time is up", async () => {
    const file = path.join(scratchFolder(), "spinning");
    await using process = processPool({ grace: 20 });
    const node = stageNode("spin", { task: "spin", input: { file }, timeout: 2_000 });
    const result = await run(createGraph({ nodes: [node] }), { runners: { process } });
    expect(getOutcome(result, node)).toMatchObject({ error: { code: "ATTEMPT_TIMED_OUT" } });
    expect(isAlive(Number(readFileSync(file, "utf8")))).toBe(false);
  });

  test("takes waiting tasks out of the queue", async () => {
    const file = path.join(scratchFolder(), "began");
    const controller = new AbortController();
    await using process = processPool({ workers: 1 });
    const nodes = [
      stageNode("waits", { task: "waitForSignal", input: { file } }),
      stageNode("queued", { task: "echo" }),
    ];
    const runners = { process };
    const result = run(createGraph({ nodes }), { signal: controller.signal, runners });
    await until(() => existsSync(file));
    controller.abort();
    expect(statuses(await result)).toEqual({ waits: "cancelled", queued: "cancelled" });
  });

  test("is not needed when the pool's own process is killed: its workers die with it", async () => {
    const file = path.join(scratchFolder(), "pids");
    const owner = startScript(new URL("../stages/pool-owner.ts", import.meta.url), [file]);
    await until(() => existsSync(file) && readFileSync(file, "utf8").endsWith("]"));
    const pids = readFileSync(file, "utf8").match(/\d+/gu)?.map(Number) ?? [];
    expect(pids.map(isAlive)).toEqual([true, true]);
    owner.kill("SIGKILL");
    await until(() => !pids.some(isAlive));
    expect(pids).toHaveLength(2);
  });

  test("leaves waiting tasks failed when the pool is disposed of under them", async () => {
    const file = path.join(scratchFolder(), "began");
    const pool = processPool({ workers: 1, grace: 20 });
    const nodes = [
      stageNode("waits", { task: "waitForSignal", input: { file } }),
      stageNode("queued", { task: "echo" }),
    ];
    const result = run(createGraph({ nodes }), { runners: { process: pool } });
    await until(() => existsSync(file));
    await pool[Symbol.asyncDispose]();
    expect(statuses(await result)).toEqual({ waits: "failed", queued: "failed" });
  });

  test("leaves no process behind when the pool is disposed of", async () => {
    const pool = processPool({ workers: 2 });
    const nodes = ["a", "b"].map((id) => stageNode(id, { task: "processId" }));
    const result = await run(createGraph({ nodes }), { runners: { process: pool } });
    const pids = nodes.map(({ id }) => Number(valueOf(result.outcomes.get(id))));
    await pool[Symbol.asyncDispose]();
    expect(pids.filter(isAlive)).toEqual([]);
  });
});

function valueOf(outcome: object | undefined): unknown {
  return outcome !== undefined && "value" in outcome ? outcome.value : undefined;
}

function spawnNothing(): ChildProcess {
  return spawn("/nowhere/node", { stdio: "pipe" });
}
