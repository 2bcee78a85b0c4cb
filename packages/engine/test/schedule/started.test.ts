import { spawn } from "node:child_process";
import {
  createGraph,
  defineNode,
  inProcessLimits,
  Mode,
  processPool,
  run,
  type NodeDefinition,
  type RunOptions,
  type TaskRunner,
} from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { EventLog } from "../rig/event-log.ts";
import { memoryCache } from "../rig/memory-cache.ts";
import { puppetGraph } from "../rig/puppet-graph.ts";
import { Puppets } from "../rig/puppets.ts";
import { stageNode } from "../rig/stage-node.ts";
import { turn } from "../rig/turn.ts";

/** Takes tasks into a queue of its own and never gets to them. */
const endlessQueue: TaskRunner = {
  accepts: ["function"],
  start: (tasks) =>
    tasks.map(({ signal }) => {
      const { promise, reject } = Promise.withResolvers<never>();
      signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
      return promise;
    }),
  [Symbol.asyncDispose]: () => Promise.resolve(),
};

describe.each([Mode.PER_NODE, Mode.PER_WAVE])("in %s, nothing is told to have started", (mode) => {
  test("that is cancelled while it waits for a limit", async () => {
    const puppets = new Puppets();
    const log = new EventLog();
    const controller = new AbortController();
    const graph = puppetGraph(puppets, { a: { limits: ["gate"] }, b: { limits: ["gate"] } });
    const limits = inProcessLimits({ gate: 1 });
    const result = run(graph, { mode, limits, consumers: [log], signal: controller.signal });
    await turn();
    controller.abort();
    await puppets.fail("a");
    expect((await result).outcomes.get("b")).toMatchObject({ status: "cancelled", attempts: [] });
    expect(started(log)).toEqual(["a"]);
  });

  test("that is cancelled while its task runner has it in a queue", async () => {
    const log = new EventLog();
    const controller = new AbortController();
    const node = defineNode({ id: "a", isolation: "queue", run: () => 1 });
    const result = run(createGraph({ nodes: [node] }), {
      mode,
      runners: { queue: endlessQueue },
      consumers: [log],
      signal: controller.signal,
    });
    await turn();
    controller.abort(new Error("enough"));
    expect((await result).outcomes.get("a")).toMatchObject({ status: "cancelled", attempts: [] });
    expect(started(log)).toEqual([]);
  });

  test("that is taken from the cache", async () => {
    const cache = memoryCache();
    const node = defineNode({ id: "a", cache: { version: "1" }, run: () => 1 });
    expect(await startedIn(node, { mode, cache })).toEqual(["a"]);
    expect(await startedIn(node, { mode, cache })).toEqual([]);
  });

  test("whose process cannot be started", async () => {
    await using pool = processPool({
      workers: 1,
      spawn: () => spawn("/no/such/program", { stdio: ["ignore", "pipe", "pipe", "ipc"] }),
    });
    const node = stageNode("a", { task: "echo", retry: { attempts: 2, delay: 0 } });
    const log = new EventLog();
    const options = { mode, runners: { process: pool }, consumers: [log] };
    const { outcomes } = await run(createGraph({ nodes: [node] }), options);
    expect(outcomes.get("a")).toMatchObject({
      status: "failed",
      error: { code: "WORKER_DIED", isRetryable: false },
      attempts: { length: 1 },
    });
    expect(started(log)).toEqual([]);
  });
});

test("what succeeds has started, even if its task runner forgot to say so", async () => {
  const silent: TaskRunner = {
    ...endlessQueue,
    start: (tasks) => tasks.map(() => Promise.resolve({ status: "succeeded", value: 1 })),
  };
  const node = defineNode({ id: "a", isolation: "silent", run: () => 1 });
  expect(await startedIn(node, { runners: { silent } })).toEqual(["a"]);
});

async function startedIn(node: NodeDefinition, options: RunOptions): Promise<readonly string[]> {
  const log = new EventLog();
  await run(createGraph({ nodes: [node] }), { ...options, consumers: [log] });
  return started(log);
}

function started(log: EventLog): readonly string[] {
  return log.of("node-started").map(({ nodeId }) => nodeId);
}
