import { PlanError } from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import type { TestStrategy } from "../../src/plan/dbt-plan.ts";
import { planBuild } from "../../src/plan/plan-build.ts";
import { planDot, planJson, planMermaid, planTable } from "../../src/plan/plan-formats.ts";
import { selectNodes } from "../rig/dbt-order.ts";
import { FakeExecutor } from "../rig/fake-executor.ts";
import { manifestOf } from "../rig/manifest-builder.ts";
import { over } from "../rig/orchestrate.ts";

const diamond = ["model a", "model b < a", "model c < a", "model d < b c"];

function plan(
  lines: readonly string[],
  {
    selected,
    testStrategy = "immediate",
  }: { selected?: readonly string[]; testStrategy?: TestStrategy } = {},
) {
  const manifest = manifestOf(...lines);
  return planBuild({ manifest, selection: selectNodes(manifest, selected), testStrategy });
}

describe("a plan", () => {
  test("lays a diamond out in three waves", () => {
    expect(plan(diamond).waves).toEqual([["a"], ["b", "c"], ["d"]]);
  });

  test("passes through two levels of ephemeral models and says where they went", () => {
    const lines = ["model a", "ephemeral e < a", "ephemeral f < e", "model b < f"];
    expect(plan(lines).waves).toEqual([["a"], ["b"]]);
    expect(plan(lines).excluded).toEqual([
      { uniqueId: "e", reason: "it is compiled into the nodes that read it" },
      { uniqueId: "f", reason: "it is compiled into the nodes that read it" },
    ]);
  });

  test("names a real cycle in full", () => {
    const cycle = ["model a < c", "model b < a", "model c < b"];
    expect(() => plan(cycle)).toThrow(PlanError);
    expect(() => plan(cycle)).toThrow("a -> c -> b -> a");
  });

  test("has the waves in which the run starts its nodes", async () => {
    const executor = new FakeExecutor([...diamond, "test t < d", "model e < d"]);
    const { waves } = await over(executor).plan();
    expect(executor.started).toEqual([]);
    await over(executor, { mode: "PER_WAVE" }).build();
    expect(executor.started).toEqual(waves.flat());
    expect(executor.calls).toEqual(waves.map(({ length }) => length));
  });

  test("puts deferred tests after everything else, with nothing waiting for them", () => {
    const lines = ["model a", "test t < a", "unit_test u < b", "model b < a"];
    expect(plan(lines, { testStrategy: "deferred" }).waves).toEqual([["a"], ["b"], ["t", "u"]]);
  });

  test("lists the tests that the strategy leaves out", () => {
    const { waves, excluded } = plan(["model a", "test t < a"], { testStrategy: "skip" });
    expect(waves).toEqual([["a"]]);
    expect(excluded).toEqual([{ uniqueId: "t", reason: "the test strategy is skip" }]);
  });

  test("lists a test that is left out because a parent is", () => {
    const lines = ["model a", "model b", "test t < a b"];
    expect(plan(lines, { selected: ["a"] }).excluded).toEqual([
      { uniqueId: "t", reason: "its parent b is not selected" },
    ]);
  });
});

describe("the formats of a plan", () => {
  const sample = plan([...diamond, "test t < d"], { selected: ["a", "b", "d", "t"] });

  test("the table has a line for each node and the estimate of parallelism", () => {
    expect(planTable(sample)).toMatchInlineSnapshot(`
      "wave  type   node
         1  model  a
         2  model  b  after 1
         3  model  d  after 2
         4  test   t  after 1

      4 nodes in 4 waves; 1 at a time on average if all took equally long.
      "
    `);
  });

  test("the table says that nothing is selected", () => {
    expect(planTable(plan(diamond, { selected: [] }))).toBe(
      "Nothing is selected that dbt would execute.\n",
    );
  });

  test("the JSON has waves, needs and parallelism", () => {
    expect(planJson(plan(diamond))).toMatchObject({
      parallelism: 1.3,
      waves: [["a"], ["b", "c"], ["d"]],
      nodes: [{ uniqueId: "a", needs: [] }, {}, {}, { uniqueId: "d", needs: ["b", "c"], wave: 2 }],
    });
  });

  test("the Mermaid chart has a subgraph for each wave and an edge for each need", () => {
    expect(planMermaid(plan(["model a", "model b < a"]))).toBe(
      [
        "flowchart LR",
        '  subgraph wave1["wave 1"]',
        '    n0["a"]',
        "  end",
        '  subgraph wave2["wave 2"]',
        '    n1["b"]',
        "  end",
        "  n0 --> n1",
        "",
      ].join("\n"),
    );
  });

  test("the DOT graph has a rank for each wave and an edge for each need", () => {
    expect(planDot(plan(["model a", "model b < a", 'model c"d < a']))).toBe(
      [
        'digraph "harbour" {',
        "  rankdir=LR;",
        "  node [shape=box];",
        '  { rank=same; "a"; }',
        '  { rank=same; "b"; "c\\"d"; }',
        '  "a" -> "b";',
        '  "a" -> "c\\"d";',
        "}",
        "",
      ].join("\n"),
    );
  });

  test("what would be reused is told in each format", () => {
    const bare = plan(["model a", "model b < a"]);
    const [a, b] = bare.nodes;
    if (a === undefined || b === undefined) throw new Error("both are planned");
    const nodes = [
      { ...a, cache: "hit" as const },
      { ...b, cache: "miss" as const },
    ];
    const foretold = { ...bare, nodes };
    expect(planTable(foretold)).toContain(
      "   1  hit    model  a\n   2  miss   model  b  after 1\n",
    );
    expect(planMermaid(foretold)).toContain('n0["a"]:::hit\n');
    expect(planDot(foretold)).toContain('"a" [style=dashed];');
    expect(planJson(foretold)).toMatchObject({ nodes: [{ cache: "hit" }, { cache: "miss" }] });
  });
});
