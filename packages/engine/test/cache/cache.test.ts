import {
  createGraph,
  defineFanOut,
  defineNode,
  getOutcome,
  Mode,
  run,
  type CacheSettings,
  type NodeDefinition,
} from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { EventLog } from "../rig/event-log.ts";
import { ManualClock } from "../rig/manual-clock.ts";
import { memoryCache } from "../rig/memory-cache.ts";

/** A cached node that counts how often it ran. */
class Counted {
  runs = 0;

  node(settings: Partial<CacheSettings> = {}, environment: readonly string[] = []): NodeDefinition {
    return defineNode({
      id: "counted",
      environment,
      cache: { version: "1", ...settings },
      run: () => {
        this.runs += 1;
        return { runs: this.runs };
      },
    });
  }
}

describe("a cached node", () => {
  test("runs once and says afterwards which run proved its value", async () => {
    const cache = memoryCache();
    const counted = new Counted();
    const graph = createGraph({ nodes: [counted.node()] });
    const clock = new ManualClock();
    await run(graph, { cache, clock, runId: "first" });
    await clock.advance(5);
    const log = new EventLog();
    const { outcomes } = await run(graph, { cache, clock, consumers: [log] });
    expect(outcomes.get("counted")).toMatchObject({
      status: "cached",
      value: { runs: 1 },
      attempts: [],
      provenBy: { runId: "first", at: 1_000_000 },
    });
    expect(log.lines).not.toContain("node-started counted");
  });

  const changes: readonly (readonly [string, () => readonly [NodeDefinition, NodeDefinition]])[] = [
    ["its version", () => two({ version: "1" }, { version: "2" })],
    ["a fact of the world", () => two({ facts: () => "monday" }, { facts: () => "tuesday" })],
  ];
  test.each(changes)(
    "runs again when something else stands in its fingerprint: %s",
    async (_, make) => {
      const cache = memoryCache();
      const [before, after] = make();
      await run(createGraph({ nodes: [before] }), { cache });
      const result = await run(createGraph({ nodes: [after] }), { cache });
      expect(getOutcome(result, after).status).toBe("succeeded");
    },
  );

  test("runs again when the value of a need has changed, and only then", async () => {
    const cache = memoryCache();
    const counted = new Counted();
    const statusWith = async (list: readonly string[]): Promise<string | undefined> => {
      const need = defineNode({ id: "need", run: () => list });
      const node = { ...counted.node(), needs: ["need"] };
      return (await run(createGraph({ nodes: [need, node] }), { cache })).outcomes.get("counted")
        ?.status;
    };
    expect(await statusWith(["a"])).toBe("succeeded");
    expect(await statusWith(["a"])).toBe("cached");
    expect(await statusWith(["b"])).toBe("succeeded");
  });

  test("leaves out of its fingerprint the needs that only say when it may run", async () => {
    const cache = memoryCache();
    const counted = new Counted();
    const statusWith = async (values: readonly number[]): Promise<string | undefined> => {
      const [data, order] = ["data", "order"].map((id, index) =>
        defineNode({ id, run: () => values[index] }),
      );
      const node = { ...counted.node({ needs: ["data"] }), needs: ["data", "order"] };
      const graph = createGraph({ nodes: [data, order, node].filter((one) => one !== undefined) });
      return (await run(graph, { cache })).outcomes.get("counted")?.status;
    };
    expect(await statusWith([1, 1])).toBe("succeeded");
    expect(await statusWith([1, 2])).toBe("cached");
    expect(await statusWith([2, 2])).toBe("succeeded");
  });

  test("runs again when a variable that it may see has changed", async () => {
    const cache = memoryCache();
    const graph = createGraph({ nodes: [new Counted().node({}, ["SEEN"])] });
    const statusWith = async (environment: Record<string, string>): Promise<string | undefined> =>
      (await run(graph, { cache, environment })).outcomes.get("counted")?.status;
    expect(await statusWith({ SEEN: "1", UNSEEN: "1" })).toBe("succeeded");
    expect(await statusWith({ SEEN: "1", UNSEEN: "2" })).toBe("cached");
    expect(await statusWith({ SEEN: "2", UNSEEN: "2" })).toBe("succeeded");
  });

  test("runs again when its outcome is too old", async () => {
    const cache = memoryCache();
    const clock = new ManualClock();
    const graph = createGraph({ nodes: [new Counted().node({ maximumAge: 100 })] });
    const status = async (): Promise<string | undefined> =>
      (await run(graph, { cache, clock })).outcomes.get("counted")?.status;
    expect(await status()).toBe("succeeded");
    await clock.advance(100);
    expect(await status()).toBe("cached");
    await clock.advance(1);
    expect(await status()).toBe("succeeded");
  });

  test("is not stored without proof, and not reused once the proof is gone", async () => {
    const cache = memoryCache();
    let exists = false;
    const graph = createGraph({ nodes: [new Counted().node({ verify: () => exists })] });
    const status = async (): Promise<string | undefined> =>
      (await run(graph, { cache })).outcomes.get("counted")?.status;
    expect(await status()).toBe("succeeded");
    exists = true;
    expect(await status()).toBe("succeeded");
    expect(await status()).toBe("cached");
    exists = false;
    expect(await status()).toBe("succeeded");
  });

  test("treats a proof that throws as none, and says so in its log", async () => {
    const log = new EventLog();
    const graph = createGraph({ nodes: [new Counted().node({ verify: unreachableProof })] });
    const result = await run(graph, { cache: memoryCache(), consumers: [log] });
    expect(result.status).toBe("succeeded");
    expect(log.of("log-line").map(({ line }) => line)).toEqual([
      "The proof of a cached value threw: Error: unreachable",
    ]);
  });

  test("is not stored when it fails, and a failure clears what was stored before", async () => {
    const cache = memoryCache();
    let isBroken = false;
    let isProven = true;
    const node = defineNode({
      id: "a",
      cache: { version: "1", verify: () => isProven },
      run: () => {
        if (isBroken) throw new Error("broken");
      },
    });
    const graph = createGraph({ nodes: [node] });
    const status = async (): Promise<string> =>
      getOutcome(await run(graph, { cache }), node).status;
    expect(await status()).toBe("succeeded");
    isBroken = true;
    isProven = false;
    expect(await status()).toBe("failed");
    isBroken = false;
    isProven = true;
    expect(await status()).toBe("succeeded");
    expect(await status()).toBe("cached");
  });

  test("fails if there is no telling what its value depends on", async () => {
    const node = { ...new Counted().node({ facts: () => () => 1 }) };
    const result = await run(createGraph({ nodes: [node] }), { cache: memoryCache() });
    expect(result.outcomes.get("counted")).toMatchObject({
      status: "failed",
      error: new TypeError("A function cannot be fingerprinted."),
    });
  });

  test("of a fan-out goes by its element, wherever in the list it stands", async () => {
    const cache = memoryCache();
    const ran: string[] = [];
    const over = async (items: readonly string[]): Promise<unknown> => {
      const list = defineNode({ id: "list", run: () => items });
      const each = defineFanOut({
        id: "each",
        forEach: list,
        cache: { version: "1", facts: () => "same" },
        run: ({ item }) => void ran.push(item),
      });
      return getOutcome(await run(createGraph({ nodes: [list, each] }), { cache }), each).status;
    };
    await over(["x"]);
    await over(["x"]);
    expect(ran).toEqual(["x"]);
  });

  test("does not hold up the rest of its wave", async () => {
    const cache = memoryCache();
    const other = defineNode({ id: "other", run: () => 1 });
    const graph = createGraph({ nodes: [new Counted().node(), other] });
    await run(graph, { cache, mode: Mode.PER_WAVE });
    const { counts } = await run(graph, { cache, mode: Mode.PER_WAVE });
    expect(counts).toMatchObject({ cached: 1, succeeded: 1 });
  });
});

function unreachableProof(): never {
  throw new Error("unreachable");
}

function two(
  before: Partial<CacheSettings>,
  after: Partial<CacheSettings>,
): readonly [NodeDefinition, NodeDefinition] {
  return [new Counted().node(before), new Counted().node(after)];
}
