import {
  createGraph,
  defineFanOut,
  defineNode,
  getOutcome,
  Mode,
  openJournal,
  resume,
  RetryableError,
  RetryError,
  run,
} from "@mea-culpa/engine";
import { describe, expect, expectTypeOf, test } from "vitest";
import { EventLog } from "../rig/event-log.ts";
import { memoryCache } from "../rig/memory-cache.ts";
import { puppetGraph } from "../rig/puppet-graph.ts";
import { Puppets } from "../rig/puppets.ts";
import { stageNode } from "../rig/stage-node.ts";
import { statuses } from "../rig/statuses.ts";
import { turn } from "../rig/turn.ts";

const refused = new RangeError("no room");
const tolerant = defineNode({
  id: "tolerant",
  continueOnError: true,
  run: (): number => {
    throw refused;
  },
});

describe.each([Mode.PER_NODE, Mode.PER_WAVE])("in %s, a node that may fail", (mode) => {
  test("keeps its error, stops nobody, and makes the run no success", async () => {
    const puppets = new Puppets();
    const log = new EventLog();
    const graph = puppetGraph(puppets, {
      a: { continueOnError: true },
      b: ["a"],
      c: ["b"],
    });
    const result = run(graph, { mode, consumers: [log] });
    await turn();
    await puppets.fail("a", refused);
    expect(puppets.running).toEqual(["b"]);
    expect(puppets.context("b").outcomes["a"]).toMatchObject({
      status: "tolerated",
      error: refused,
    });
    await puppets.succeed("b");
    await puppets.succeed("c");
    const { status, counts, outcomes } = await result;
    expect(outcomes.get("a")).toMatchObject({
      status: "tolerated",
      error: refused,
      value: undefined,
      attempts: [{ status: "failed", error: refused }],
    });
    expect([status, counts]).toMatchObject(["failed", { tolerated: 1, failed: 0, succeeded: 2 }]);
    expect(log.of("node-finished")[0]).toMatchObject({ outcome: { status: "tolerated" } });
    expect(log.lines).toContain("attempt-failed a");
  });

  test("is tried as often as it may be before it is given up", async () => {
    const node = defineNode({
      id: "a",
      continueOnError: true,
      retry: { attempts: 2, delay: 0 },
      run: () => {
        throw new RetryableError("not yet");
      },
    });
    const outcome = getOutcome(await run(createGraph({ nodes: [node] }), { mode }), node);
    expect(outcome).toMatchObject({ status: "tolerated", attempts: { length: 2 } });
    expect(outcome.status === "tolerated" && outcome.error).toBeInstanceOf(RetryError);
  });

  test("is cancelled, and not tolerated, when the run is", async () => {
    const puppets = new Puppets();
    const controller = new AbortController();
    const graph = puppetGraph(puppets, { a: { continueOnError: true }, b: ["a"] });
    const result = run(graph, { mode, signal: controller.signal });
    await turn();
    controller.abort();
    await puppets.fail("a");
    expect(statuses(await result)).toEqual({ a: "cancelled", b: "cancelled" });
  });

  test("is skipped when what it needs failed without being tolerated", async () => {
    const puppets = new Puppets();
    const graph = puppetGraph(puppets, { a: [], b: { needs: ["a"], continueOnError: true } });
    const result = run(graph, { mode });
    await turn();
    await puppets.fail("a");
    expect(statuses(await result)).toEqual({ a: "failed", b: "skipped" });
  });

  test("stops dependents when its error can't be tolerated", async () => {
    const puppets = new Puppets();
    const graph = puppetGraph(puppets, { a: { continueOnError: true }, b: ["a"] });
    const result = run(graph, { mode });
    await turn();
    await puppets.fail("a", Object.assign(new Error("never begun"), { isTolerable: false }));
    expect(statuses(await result)).toEqual({ a: "failed", b: "skipped" });
  });

  test("is skipped alone when only its own checks fail", async () => {
    const puppets = new Puppets();
    const graph = puppetGraph(puppets, {
      a: [],
      check: ["a"],
      b: { needs: ["a", "check"], checks: ["check"], continueOnError: true },
      c: ["b"],
    });
    const result = run(graph, { mode });
    await turn();
    await puppets.succeed("a");
    await puppets.fail("check", refused);
    await puppets.succeed("c");
    const { status, outcomes } = await result;
    expect(outcomes.get("b")).toMatchObject({
      status: "skipped",
      parents: ["check"],
      isTolerated: true,
    });
    expect([status, outcomes.get("c")?.status]).toEqual(["failed", "succeeded"]);
  });

  test("takes others with it when something else that it needs failed as well", async () => {
    const puppets = new Puppets();
    const graph = puppetGraph(puppets, {
      a: [],
      check: ["a"],
      b: { needs: ["a", "check"], checks: ["check"], continueOnError: true },
      c: ["b"],
    });
    const result = run(graph, { mode });
    await turn();
    await puppets.fail("a");
    expect(statuses(await result)).toMatchObject({ check: "skipped", b: "skipped", c: "skipped" });
  });
});

test("checks that stop a node which may not fail stop its dependents", async () => {
  const puppets = new Puppets();
  const graph = puppetGraph(puppets, {
    check: [],
    b: { needs: ["check"], checks: ["check"] },
    c: ["b"],
  });
  const result = run(graph);
  await turn();
  await puppets.fail("check");
  expect(statuses(await result)).toEqual({ check: "failed", b: "skipped", c: "skipped" });
});

test("what dependents get crosses to other processes", async () => {
  const list = defineNode({ id: "list", run: () => [1, 2] });
  const each = defineFanOut({
    id: "each",
    forEach: list,
    continueOnError: true,
    run: ({ item }) => {
      if (item === 1) throw refused;
      return item;
    },
  });
  const node = stageNode("after", { task: "needs", needs: ["each", "tolerant"] });
  const result = await run(createGraph({ nodes: [list, each, tolerant, node] }));
  expect(getOutcome(result, node)).toMatchObject({
    value: {
      inputs: { each: [2], tolerant: undefined },
      statuses: [
        ["each", "tolerated", expect.anything()],
        ["tolerant", "tolerated", refused],
      ],
    },
  });
});

test("what needs a node that may fail has to reckon with no value", () => {
  defineNode({
    id: "next",
    needs: [tolerant],
    run: ({ inputs }) => expectTypeOf(inputs.tolerant).toEqualTypeOf<number | undefined>(),
  });
});

describe("a fan-out whose children may fail", () => {
  const list = defineNode({ id: "list", run: () => ["x", "y", "z"] });

  test("gives the values of the others", async () => {
    const each = defineFanOut({
      id: "each",
      forEach: list,
      key: (item) => item,
      continueOnError: true,
      run: ({ item }) => {
        if (item === "y") throw refused;
        return item.toUpperCase();
      },
    });
    const joined = defineNode({
      id: "joined",
      needs: [each],
      run: ({ inputs }) => inputs.each.join(""),
    });
    const result = await run(createGraph({ nodes: [list, each, joined] }));
    expect(getOutcome(result, joined)).toMatchObject({ value: "XZ" });
    expect(getOutcome(result, each)).toMatchObject({
      status: "tolerated",
      value: ["X", "Z"],
      error: { code: "FAN_OUT_FAILED", errors: [refused], children: ["each[y]"] },
    });
    expect(statuses(result)).toMatchObject({ "each[x]": "succeeded", "each[y]": "tolerated" });
  });

  test("gives an empty list when its children cannot even be named", async () => {
    const each = defineFanOut({
      id: "each",
      forEach: list,
      key: () => "same",
      continueOnError: true,
      run: () => 1,
    });
    const after = defineNode({ id: "after", needs: [each], run: ({ inputs }) => inputs.each });
    const result = await run(createGraph({ nodes: [list, each, after] }));
    expect(getOutcome(result, each)).toMatchObject({ status: "tolerated", value: [] });
    expect(getOutcome(result, after)).toMatchObject({ value: [] });
  });
});

describe("a tolerated failure", () => {
  test("is kept in the journal, holds on resumption, and is tried again if asked to", async () => {
    using journal = openJournal(":memory:");
    const puppets = new Puppets();
    const graph = puppetGraph(puppets, { a: { continueOnError: true }, b: ["a"] });
    const options = { runId: "r", journal: journal.runs };
    const controller = new AbortController();
    const first = run(graph, { ...options, signal: controller.signal });
    await turn();
    await puppets.fail("a", refused);
    controller.abort();
    await puppets.fail("b");
    expect(statuses(await first)).toEqual({ a: "tolerated", b: "cancelled" });
    expect(journal.readOutcomes("r").get("a")).toMatchObject({
      status: "tolerated",
      error: refused,
    });

    const second = resume(graph, options);
    await turn();
    expect(puppets.running).toEqual(["b"]);
    await puppets.succeed("b");
    expect(statuses(await second)).toEqual({ a: "tolerated", b: "succeeded" });

    const third = resume(graph, { ...options, rerun: "unsuccessful" });
    await turn();
    expect(puppets.running).toEqual(["a"]);
    await puppets.succeed("a");
    await puppets.succeed("b");
    expect(statuses(await third)).toEqual({ a: "succeeded", b: "succeeded" });
  });

  test("is never reused, and neither is what was made without its value", async () => {
    const cache = memoryCache();
    const ran: string[] = [];
    const flaky = (fails: boolean) =>
      createGraph({
        nodes: [
          defineNode({
            id: "a",
            continueOnError: true,
            cache: { version: "1" },
            run: () => {
              ran.push("a");
              if (fails) throw refused;
              return 1;
            },
          }),
          defineNode({
            id: "b",
            needs: ["a"],
            cache: { version: "1" },
            run: () => void ran.push("b"),
          }),
        ],
      });
    await run(flaky(true), { cache });
    await run(flaky(true), { cache });
    expect(ran).toEqual(["a", "b", "a", "b"]);
    await run(flaky(false), { cache });
    expect(statuses(await run(flaky(false), { cache }))).toEqual({ a: "cached", b: "cached" });
  });
});
