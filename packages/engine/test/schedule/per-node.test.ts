import { createGraph, defineNode, getOutcome, run } from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { EventLog } from "../rig/event-log.ts";
import { puppetGraph } from "../rig/puppet-graph.ts";
import { Puppets } from "../rig/puppets.ts";
import { statuses } from "../rig/statuses.ts";
import { turn } from "../rig/turn.ts";

describe("PER_NODE", () => {
  test("starts a leaf of the fast branch while the slow branch still runs", async () => {
    const puppets = new Puppets();
    const graph = puppetGraph(puppets, {
      slow: [],
      fast: [],
      "slow-leaf": ["slow"],
      "fast-leaf": ["fast"],
    });
    const result = run(graph);
    await turn();
    expect(puppets.running).toEqual(["fast", "slow"]);
    await puppets.succeed("fast");
    expect(puppets.running).toEqual(["fast-leaf", "slow"]);
    await puppets.succeed("fast-leaf");
    await puppets.succeed("slow");
    await puppets.succeed("slow-leaf");
    expect((await result).status).toBe("succeeded");
  });

  test("waits for every need of a node", async () => {
    const puppets = new Puppets();
    const result = run(puppetGraph(puppets, { a: [], b: [], join: ["a", "b"] }));
    await turn();
    await puppets.succeed("a");
    expect(puppets.running).toEqual(["b"]);
    await puppets.succeed("b");
    expect(puppets.running).toEqual(["join"]);
    expect(puppets.context("join").inputs).toEqual({ a: "a", b: "b" });
    await puppets.succeed("join");
    expect((await result).counts.succeeded).toBe(3);
  });

  test("skips only the dependents of a failed node, with direct parents and root cause", async () => {
    const puppets = new Puppets();
    const graph = puppetGraph(puppets, {
      broken: [],
      fine: [],
      child: ["broken", "fine"],
      grandchild: ["child"],
      other: ["fine"],
    });
    const result = run(graph);
    await turn();
    await puppets.fail("broken");
    await puppets.succeed("fine");
    await puppets.succeed("other");
    const { outcomes } = await result;
    expect(outcomes.get("child")).toMatchObject({ parents: ["broken"], rootCauses: ["broken"] });
    expect(outcomes.get("grandchild")).toMatchObject({
      parents: ["child"],
      rootCauses: ["broken"],
    });
    expect(statuses(await result)).toEqual({
      broken: "failed",
      fine: "succeeded",
      child: "skipped",
      grandchild: "skipped",
      other: "succeeded",
    });
  });

  test("names every root cause of a skip once", async () => {
    const puppets = new Puppets();
    const graph = puppetGraph(puppets, { a: [], b: [], c: ["a"], end: ["a", "b", "c"] });
    const result = run(graph);
    await turn();
    await puppets.fail("a");
    await puppets.fail("b");
    expect((await result).outcomes.get("end")).toMatchObject({
      parents: ["a", "b", "c"],
      rootCauses: ["a", "b"],
    });
  });

  test("runs an all-finished node whatever became of its needs, and shows it their outcomes", async () => {
    const puppets = new Puppets();
    const graph = puppetGraph(puppets, {
      write: [],
      publish: ["write"],
      heartbeat: { needs: ["write", "publish"], trigger: "all-finished" },
    });
    const result = run(graph);
    await turn();
    await puppets.fail("write");
    const { inputs, outcomes } = puppets.context("heartbeat");
    expect(inputs).toEqual({});
    expect(outcomes).toMatchObject({
      write: { status: "failed", error: new Error("write broke") },
      publish: { status: "skipped", rootCauses: ["write"] },
    });
    await puppets.succeed("heartbeat");
    expect(statuses(await result)).toMatchObject({ heartbeat: "succeeded" });
    expect((await result).status).toBe("failed");
  });

  test("tells everything in order, the end of a node before the beginning of its dependents", async () => {
    const log = new EventLog();
    const a = defineNode({ id: "a", run: ({ log: print }) => print("one\ntwo\n") });
    const b = defineNode({ id: "b", needs: [a], run: () => 1 });
    await run(createGraph({ nodes: [a, b] }), { consumers: [log], runId: "r" });
    expect(log.lines).toEqual([
      "run-started",
      "node-ready a",
      "node-started a",
      "log-line a",
      "log-line a",
      "node-finished a",
      "node-ready b",
      "node-started b",
      "node-finished b",
      "run-finished",
    ]);
    expect(log.of("log-line").map(({ line }) => line)).toEqual(["one", "two"]);
    expect(new Set(log.events.map(({ runId }) => runId))).toEqual(new Set(["r"]));
  });

  test("gives each outcome under the type of its node's value", async () => {
    const count = defineNode({ id: "count", run: () => 20 });
    const next = defineNode({ id: "next", needs: [count], run: ({ inputs }) => inputs.count + 1 });
    const outcome = getOutcome(await run(createGraph({ nodes: [count, next] })), next);
    const value: number | undefined = outcome.status === "succeeded" ? outcome.value : undefined;
    expect(value).toBe(21);
  });

  test("ends at once when there is nothing to do", async () => {
    expect(await run(createGraph({ nodes: [] }))).toMatchObject({ status: "succeeded" });
  });

  test("lets a synchronous throw fail its node only", async () => {
    const nodes = [
      defineNode({
        id: "a",
        run: () => {
          throw new RangeError("no");
        },
      }),
      defineNode({ id: "b", run: () => 1 }),
    ];
    expect(statuses(await run(createGraph({ nodes })))).toEqual({ a: "failed", b: "succeeded" });
  });
});
