import { expect, test } from "vitest";
import { parseManifest } from "../../src/manifest/parse-manifest.ts";
import { planBuild } from "../../src/plan/plan-build.ts";
import { selectNodes } from "../rig/dbt-order.ts";

const path = "target/manifest.json";
const node = (uniqueId: string, more: object = {}) => ({
  unique_id: uniqueId,
  resource_type: uniqueId.split(".")[0],
  name: uniqueId.split(".").at(-1),
  package_name: "harbour",
  original_file_path: "models/schema.yml",
  ...more,
});
const on = (...nodes: readonly string[]): object => ({ depends_on: { nodes } });

test("unit tests come from their own table, with the model that they are of first", () => {
  const text = JSON.stringify({
    metadata: { dbt_version: "1.11.16", adapter_type: "duckdb", project_name: "harbour" },
    nodes: { a: node("model.harbour.a", { config: { materialized: "table" } }) },
    unit_tests: {
      u: node("unit_test.harbour.a.u", on("model.harbour.a")),
    },
    child_map: { "unit_test.harbour.a.u": ["model.harbour.a"] },
  });
  const manifest = parseManifest(text, { path });
  expect([...manifest.nodes.keys()]).toEqual(["model.harbour.a", "unit_test.harbour.a.u"]);
  expect(manifest.nodes.get("unit_test.harbour.a.u")?.dependsOn).toEqual(["model.harbour.a"]);
});

test("severity is compared case-folded, and only warn is warn", () => {
  const text = JSON.stringify({
    metadata: { dbt_version: "1.11.16" },
    nodes: {
      s: node("test.harbour.s", { config: { severity: "WARN" } }),
      t: node("test.harbour.t", { config: { severity: "ERROR" } }),
    },
  });
  const { nodes } = parseManifest(text, { path });
  expect([...nodes.values()].map(({ severity }) => severity)).toEqual(["warn", "error"]);
});

test.each([
  ["{", "it is not JSON"],
  ['{"nodes": {}}', "it is not a manifest that dbt 1.9 or later writes"],
])("%s is refused with the path and the reason", (text, reason) => {
  expect(() => parseManifest(text, { path })).toThrow(`${path}: ${reason}`);
});

test("a kind of node that nobody knows yet is planned, beside one that is not as nodes are", () => {
  const text = JSON.stringify({
    metadata: { dbt_version: "1.99.0" },
    nodes: {},
    widgets: {
      w: node("widget.harbour.w"),
      bare: { unique_id: "widget.harbour.bare" },
    },
  });
  const manifest = parseManifest(text, { path });
  const plan = (id: string) =>
    planBuild({
      manifest,
      selection: new Map([[id, { uniqueId: id, needs: [], isExecuted: true }]]),
      testStrategy: "immediate",
    });
  expect(plan("widget.harbour.w").nodes[0]?.node.resourceType).toBe("widget");
  expect(() => plan("widget.harbour.bare")).toThrow(
    "dbt selects widget.harbour.bare, which its manifest does not hold where this version looks",
  );
});

test("a saved query reaches its model through its metric and that one's semantic model", () => {
  const text = JSON.stringify({
    metadata: { dbt_version: "1.12.6" },
    nodes: { a: node("model.harbour.a", { config: { materialized: "table" } }) },
    semantic_models: { s: node("semantic_model.harbour.s", on("model.harbour.a")) },
    metrics: { m: node("metric.harbour.m", on("semantic_model.harbour.s")) },
    saved_queries: { q: node("saved_query.harbour.q", on("metric.harbour.m")) },
  });
  const manifest = parseManifest(text, { path });
  const selection = selectNodes(manifest, ["model.harbour.a", "saved_query.harbour.q"]);
  const { nodes } = planBuild({ manifest, selection, testStrategy: "immediate" });
  expect(nodes.map(({ node: { uniqueId }, needs }) => [uniqueId, needs])).toEqual([
    ["model.harbour.a", []],
    ["saved_query.harbour.q", ["model.harbour.a"]],
  ]);
});

test.each([
  ["1.11.16", "model", "skip_children"],
  ["1.12.0b1", "model", "continue"],
  ["1.12.6", "model", "continue"],
  ["1.12.6", "seed", "skip_children"],
])("on_error: continue means to dbt %s of a %s: %s", (dbt_version, kind, expected) => {
  const id = `${kind}.harbour.a`;
  const nodes = { a: node(id, { config: { on_error: "continue" } }) };
  const text = JSON.stringify({ metadata: { dbt_version }, nodes });
  expect(parseManifest(text, { path }).nodes.get(id)?.onError).toBe(expected);
});
