import { describe, expect, test } from "vitest";
import { gateTests } from "../../src/plan/gate-tests.ts";
import { orderNodes, selectOrder } from "../../src/plan/order-nodes.ts";
import { manifestOf } from "../rig/manifest-builder.ts";

function makePlan(lines: readonly string[], selected?: readonly string[]) {
  const manifest = manifestOf(...lines);
  const order = selectOrder(orderNodes(manifest), {
    manifest,
    selected: new Set(selected ?? manifest.nodes.keys()),
  });
  return Object.fromEntries([...order].map(([id, before]) => [id, [...before].sort()]));
}

describe("gating by tests", () => {
  test("a test gates the children of its only parent", () => {
    const gates = gateTests(manifestOf("model a", "test t < a", "model b < a", "model c < b"));
    expect([...gates]).toEqual([["b", ["t"]]]);
  });

  test("a test of two parents gates only what descends from both", () => {
    const lines = ["model a", "model b", "test t < a b", "model c < a", "model d < c b"];
    expect([...gateTests(manifestOf(...lines))]).toEqual([["d", ["t"]]]);
  });

  test("a relationship test between a parent and its child gates only below the child", () => {
    const lines = ["model a", "model b < a", "test t < a b", "model c < b"];
    expect([...gateTests(manifestOf(...lines))]).toEqual([["c", ["t"]]]);
  });

  test("two crossing relationship tests make no cycle", () => {
    const lines = ["model a", "model b", "test s < a b", "test t < b a", "model c < a b"];
    expect(makePlan(lines)).toEqual({
      a: [],
      b: [],
      s: ["a", "b"],
      t: ["a", "b"],
      c: ["a", "b", "s", "t"],
    });
  });

  test("a test of a source gates the models that read it", () => {
    expect(makePlan(["source s", "test t < s", "model a < s"])).toEqual({ t: [], a: ["t"] });
  });
});

describe("the order of a selection", () => {
  test("a diamond waits for both of its sides", () => {
    const lines = ["model a", "model b < a", "model c < a", "model d < b c"];
    expect(makePlan(lines)).toEqual({ a: [], b: ["a"], c: ["a"], d: ["b", "c"] });
  });

  test("ephemeral models are passed through, two levels deep", () => {
    const lines = ["model a", "ephemeral e < a", "ephemeral f < e", "model b < f"];
    expect(makePlan(lines)).toEqual({ a: [], b: ["a"] });
  });

  test("nodes that are not selected are passed through as well", () => {
    const lines = ["model a", "model b < a", "test t < b", "model c < b"];
    expect(makePlan(lines, ["a", "c"])).toEqual({ a: [], c: ["a"] });
  });

  test("a unit test comes before its model and after what the model reads", () => {
    const lines = ["model a", "model b < a", "unit_test u < b", "unit_test v < b", "model c < b"];
    expect(makePlan(lines)).toEqual({ a: [], u: ["a"], v: ["a"], b: ["a", "u", "v"], c: ["b"] });
  });

  test("a chain of ten thousand ephemeral models is passed through", () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => `ephemeral e${i} < e${i - 1}`);
    expect(makePlan(["model e-1", ...chain, "model z < e9999"])).toEqual({ "e-1": [], z: ["e-1"] });
  });
});
