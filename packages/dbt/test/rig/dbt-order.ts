import type { SelectedNode } from "../../src/executors/messages.ts";
import type { Manifest } from "../../src/manifest/manifest.ts";
import { findNearest } from "../../src/plan/order-nodes.ts";

/**
 * What dbt's queue is for a build of these nodes (all by default), for tests that run without dbt: each
 * node waits for its parents and for the data tests that gate it, a model for its unit tests, too.
 */
export function selectNodes(
  manifest: Manifest,
  ids: readonly string[] = [...manifest.nodes.keys()],
): ReadonlyMap<string, SelectedNode> {
  const gates = gateTests(manifest);
  const order = new Map<string, readonly string[]>();
  for (const { uniqueId, resourceType, dependsOn } of manifest.nodes.values()) {
    if (resourceType === "unit_test") continue;
    order.set(uniqueId, [...dependsOn, ...(gates.get(uniqueId) ?? [])]);
  }
  const unitTests = [...manifest.nodes.values()].filter((one) => one.resourceType === "unit_test");
  for (const { uniqueId, dependsOn } of unitTests) {
    order.set(uniqueId, order.get(dependsOn[0] ?? "") ?? []);
  }
  for (const { uniqueId, dependsOn } of unitTests) {
    const [model = ""] = dependsOn;
    order.set(model, [...(order.get(model) ?? []), uniqueId]);
  }
  // dbt has no sources in its queue.
  const selected = ids.filter((id) => manifest.nodes.get(id)?.resourceType !== "source");
  const nearest = findNearest(order, new Set(selected));
  return new Map(
    selected.map((uniqueId) => {
      const isExecuted = manifest.nodes.get(uniqueId)?.materialized !== "ephemeral";
      return [uniqueId, { uniqueId, needs: [...nearest(uniqueId)], isExecuted }];
    }),
  );
}

/**
 * Which data tests each node waits for, by dbt's rule: a test gates a node if all of the test's
 * parents are ancestors of that node. The rule never makes a node wait for anything that isn't an
 * ancestor of it already, so two crossing relationship tests can't make a cycle.
 *
 * Only the first gated nodes on each path are named; their descendants wait for them anyway.
 * Source: `Linker.add_test_edges` of dbt-core 1.9 to 1.12, whose graph has the same transitive
 * reduction.
 */
function gateTests(manifest: Manifest): ReadonlyMap<string, readonly string[]> {
  const children = findChildren(manifest);
  const gates = new Map<string, string[]>();
  for (const test of manifest.nodes.values()) {
    if (test.resourceType !== "test" || test.dependsOn.length === 0) continue;
    for (const gated of firstCommonDescendants(test.dependsOn, children, manifest)) {
      gates.set(gated, [...(gates.get(gated) ?? []), test.uniqueId]);
    }
  }
  return gates;
}

/** The children of each node, tests left out: nothing is downstream of a data test by itself. */
function findChildren(manifest: Manifest): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const node of manifest.nodes.values()) {
    if (node.resourceType === "test" || node.resourceType === "unit_test") continue;
    for (const parent of node.dependsOn) {
      const known = children.get(parent);
      if (known) known.push(node.uniqueId);
      else children.set(parent, [node.uniqueId]);
    }
  }
  return children;
}

function firstCommonDescendants(
  parents: readonly string[],
  children: ReadonlyMap<string, readonly string[]>,
  manifest: Manifest,
): readonly string[] {
  const [only, ...others] = parents;
  if (only === undefined) return [];
  if (others.length === 0) return children.get(only) ?? [];
  const common = intersection(parents.map((parent) => findDescendants(parent, children)));
  return [...common].filter(
    (id) => !(manifest.nodes.get(id)?.dependsOn ?? []).some((parent) => common.has(parent)),
  );
}

function findDescendants(
  id: string,
  children: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...(children.get(id) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(children.get(next) ?? []));
  }
  return found;
}

function intersection(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first, ...others] = sets;
  return new Set([...(first ?? [])].filter((id) => others.every((other) => other.has(id))));
}
