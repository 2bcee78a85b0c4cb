import type { Manifest } from "../manifest/manifest.ts";
import { gateTests } from "./gate-tests.ts";

/** By id, what a node waits for in the whole project, before any selection. */
export type ProjectOrder = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Everything each node of the project waits for: its parents, the data tests that gate it, and, for
 * a model, its unit tests. A unit test waits for what its model waits for, since that is what it
 * reads the shape of its inputs from, and not for the model, which it has to come before.
 */
export function orderNodes(manifest: Manifest): ProjectOrder {
  const gates = gateTests(manifest);
  const order = new Map<string, Set<string>>();
  for (const node of manifest.nodes.values()) {
    if (node.resourceType === "unit_test") continue;
    order.set(node.uniqueId, new Set([...node.dependsOn, ...(gates.get(node.uniqueId) ?? [])]));
  }
  for (const node of manifest.nodes.values()) {
    if (node.resourceType !== "unit_test") continue;
    const [model, ...others] = node.dependsOn;
    const before = model === undefined ? [] : (order.get(model) ?? []);
    order.set(node.uniqueId, new Set([...before, ...others]));
  }
  // Only now, so that the unit tests of one model don't wait for each other.
  for (const node of manifest.nodes.values()) {
    const [model] = node.dependsOn;
    if (node.resourceType === "unit_test" && model !== undefined) {
      order.get(model)?.add(node.uniqueId);
    }
  }
  return order;
}
