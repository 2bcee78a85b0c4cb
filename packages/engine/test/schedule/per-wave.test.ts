import {
  createGraph,
  defineFanOut,
  defineNode,
  inProcessLimits,
  Mode,
  RetryableError,
  run,
  type NodeDefinition,
} from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { memoryCache } from "../rig/memory-cache.ts";
import { puppetGraph } from "../rig/puppet-graph.ts";
import { Puppets } from "../rig/puppets.ts";
import { statuses } from "../rig/statuses.ts";
import { turn } from "../rig/turn.ts";
import { WaveRecorder } from "../rig/wave-recorder.ts";

const mode = Mode.PER_WAVE;

function node(id: string, limits: readonly string[]): NodeDefinition {
  return defineNode({ id, limits, run: () => {} });
}

describe("PER_WAVE", () => {
  test("gives the runner all nodes of a wave in one call, and waits for all before the next", async () => {
    const puppets = new Puppets();
    const recorder = new WaveRecorder();
    const graph = puppetGraph(puppets, { a: [], b: [], c: ["a"], d: ["b", "c"] });
    const result = run(graph, { mode, runners: { "in-process": recorder } });
    await turn();
    await puppets.succeed("a");
    expect(puppets.running).toEqual(["b"]);
    await puppets.succeed("b");
    await puppets.succeed("c");
    await puppets.succeed("d");
    expect((await result).status).toBe("succeeded");
    expect(recorder.calls).toEqual([["a", "b"], ["c"], ["d"]]);
  });

  test("still runs an unrelated node of a later wave after a failure", async () => {
    const puppets = new Puppets();
    const graph = puppetGraph(puppets, { a: [], b: [], "after-a": ["a"], "after-b": ["b"] });
    const result = run(graph, { mode });
    await turn();
    await puppets.fail("a");
    await puppets.succeed("b");
    await puppets.succeed("after-b");
    expect(statuses(await result)).toEqual({
      a: "failed",
      b: "succeeded",
      "after-a": "skipped",
      "after-b": "succeeded",
    });
  });

  test("puts the children of a fan-out into the same call as the rest of their wave", async () => {
    const recorder = new WaveRecorder();
    const list = defineNode({ id: "list", run: () => ["x", "y"] });
    const each = defineFanOut({
      id: "each",
      forEach: list,
      key: (item) => item,
      run: ({ item }) => item,
    });
    const beside = defineNode({ id: "beside", needs: [list], run: () => 1 });
    const graph = createGraph({ nodes: [list, each, beside] });
    await run(graph, { mode, runners: { "in-process": recorder } });
    expect(recorder.calls).toEqual([["list"], ["each[x]", "each[y]", "beside"]]);
  });

  test("retries within the wave, in a call of its own", async () => {
    const recorder = new WaveRecorder();
    const flaky = defineNode({
      id: "flaky",
      retry: { attempts: 2, delay: 0 },
      run: ({ attempt }) => {
        if (attempt === 1) throw new RetryableError("not yet");
      },
    });
    const steady = defineNode({ id: "steady", run: () => {} });
    const last = defineNode({ id: "last", needs: [steady], run: () => {} });
    const graph = createGraph({ nodes: [flaky, steady, last] });
    const result = await run(graph, { mode, runners: { "in-process": recorder } });
    expect(result.status).toBe("succeeded");
    expect(recorder.calls).toEqual([["flaky", "steady"], ["flaky"], ["last"]]);
  });

  test("splits a wave only where a limit has less than the wave needs", async () => {
    const recorder = new WaveRecorder();
    const graph = createGraph({
      nodes: [node("a", ["gate"]), node("b", []), node("c", ["gate"]), node("d", ["gate"])],
    });
    await run(graph, {
      mode,
      limits: inProcessLimits({ gate: 2 }),
      runners: { "in-process": recorder },
    });
    expect(recorder.calls).toEqual([["a", "b", "c"], ["d"]]);
  });

  test("runs an all-finished node after a failed wave", async () => {
    const puppets = new Puppets();
    const graph = puppetGraph(puppets, { a: [], end: { needs: ["a"], trigger: "all-finished" } });
    const result = run(graph, { mode });
    await turn();
    await puppets.fail("a");
    await puppets.succeed("end");
    expect(statuses(await result)).toEqual({ a: "failed", end: "succeeded" });
  });

  test("breaks down, rather than hang, when limits cannot be asked for", async () => {
    const { capacities } = inProcessLimits({ gate: 1 });
    const limits = { capacities, acquire: () => Promise.reject(new Error("no such file")) };
    const graph = createGraph({ nodes: [node("a", ["gate"]), node("b", [])] });
    await expect(run(graph, { mode, limits })).rejects.toThrow("no such file");
  });

  test("keeps the order of the graph even where some nodes look into the cache first", async () => {
    const recorder = new WaveRecorder();
    const cached = { ...node("cached", ["gate"]), cache: { version: "1" } };
    await run(createGraph({ nodes: [cached, node("plain", ["gate"])] }), {
      mode,
      cache: memoryCache(),
      limits: inProcessLimits({ gate: 1 }),
      runners: { "in-process": recorder },
    });
    expect(recorder.calls).toEqual([["cached"], ["plain"]]);
  });
});
