import {
  createGraph,
  defineNode,
  getOutcome,
  inProcessLimits,
  Mode,
  RetryableError,
  run,
} from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { ManualClock } from "../rig/manual-clock.ts";
import { puppetGraph } from "../rig/puppet-graph.ts";
import { Puppets } from "../rig/puppets.ts";
import { statuses } from "../rig/statuses.ts";
import { turn } from "../rig/turn.ts";

describe.each([Mode.PER_NODE, Mode.PER_WAVE])("cancellation in %s", (mode) => {
  test("reaches running nodes by their signal, starts nothing new and is said in the outcomes", async () => {
    const puppets = new Puppets();
    const controller = new AbortController();
    const graph = puppetGraph(puppets, {
      a: [],
      b: [],
      c: ["a"],
      end: { needs: ["a", "b", "c"], trigger: "all-finished" },
    });
    const result = run(graph, { mode, signal: controller.signal });
    await turn();
    const reason = new Error("enough");
    const { signal } = puppets.context("a");
    controller.abort(reason);
    expect(signal.reason).toBe(reason);
    await puppets.fail("a", reason);
    await puppets.fail("b", reason);
    const { outcomes, status } = await result;
    expect(status).toBe("cancelled");
    expect(statuses(await result)).toEqual({
      a: "cancelled",
      b: "cancelled",
      c: "cancelled",
      end: "cancelled",
    });
    expect(outcomes.get("c")).toMatchObject({ reason, attempts: [] });
    expect(puppets.started).toEqual(["a", "b"]);
  });

  test("before the start runs nothing at all", async () => {
    const puppets = new Puppets();
    const graph = puppetGraph(puppets, { a: [], b: ["a"] });
    const result = await run(graph, { mode, signal: AbortSignal.abort() });
    expect(statuses(result)).toEqual({ a: "cancelled", b: "cancelled" });
    expect(puppets.started).toEqual([]);
  });
});

describe("cancellation", () => {
  test("believes a node that finished its work in spite of it", async () => {
    const puppets = new Puppets();
    const controller = new AbortController();
    const result = run(puppetGraph(puppets, { push: [] }), { signal: controller.signal });
    await turn();
    controller.abort();
    await puppets.succeed("push");
    expect(statuses(await result)).toEqual({ push: "succeeded" });
  });

  test("ends the wait before a retry", async () => {
    const clock = new ManualClock();
    const controller = new AbortController();
    const node = defineNode({
      id: "a",
      retry: { attempts: 2, delay: 1_000_000, jitter: 0 },
      run: () => {
        throw new RetryableError("down");
      },
    });
    const { signal } = controller;
    const result = run(createGraph({ nodes: [node] }), { clock, signal });
    await turn();
    controller.abort();
    const outcome = getOutcome(await result, node);
    expect(outcome).toMatchObject({ status: "cancelled", attempts: [{ status: "failed" }] });
    expect(clock.untilNext).toBeUndefined();
  });

  test("takes nodes out of the queue for a limit", async () => {
    const puppets = new Puppets();
    const controller = new AbortController();
    const limits = inProcessLimits({ gate: 1 });
    const graph = puppetGraph(puppets, {
      first: { limits: ["gate"] },
      second: { limits: ["gate"] },
    });
    const result = run(graph, { limits, signal: controller.signal });
    await turn();
    controller.abort();
    await puppets.fail("first");
    expect(statuses(await result)).toEqual({ first: "cancelled", second: "cancelled" });
    expect(puppets.started).toEqual(["first"]);
    const free = await limits.acquire({ units: { gate: 1 }, signal: new AbortController().signal });
    expect(free).toBeDefined();
  });
});
