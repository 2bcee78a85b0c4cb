import type { Manifest } from "../manifest/manifest.ts";
import { isExecuted, isTest } from "./executed-nodes.ts";
import { gateTests } from "./gate-tests.ts";

/** By id, what a node waits for in the whole project, before any selection. */
type ProjectOrder = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Everything each node of the project waits for: its parents, the data tests that gate it, and, for
 * a model, its unit tests. A unit test waits for what its model waits for, since that is what it
 * reads the shape of its inputs from, and not for the model, which it has to come before.
 *
 * Without gates, tests wait for their parents and nothing waits for a test.
 */
export function orderNodes(
  manifest: Manifest,
  { withGates = true }: { readonly withGates?: boolean } = {},
): ProjectOrder {
  const gates: ReadonlyMap<string, readonly string[]> = withGates ? gateTests(manifest) : new Map();
  const order = new Map<string, Set<string>>();
  for (const node of manifest.nodes.values()) {
    if (withGates && node.resourceType === "unit_test") continue;
    const parents = node.dependsOn.filter((id) => withGates || isNoTest(manifest, id));
    order.set(node.uniqueId, new Set([...parents, ...(gates.get(node.uniqueId) ?? [])]));
  }
  if (withGates) putUnitTestsFirst(manifest, order);
  return order;
}

function putUnitTestsFirst(manifest: Manifest, order: Map<string, Set<string>>): void {
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
}

function isNoTest(manifest: Manifest, id: string): boolean {
  const node = manifest.nodes.get(id);
  return node === undefined || !isTest(node);
}

/** What each planned node waits for: by id, the ids of nodes of the same plan. */
type SelectedOrder = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The order of the selected nodes. What isn't executed on its own (ephemeral models, sources,
 * nodes that are not selected) is passed through, however many of them lie in between: a node
 * waits for the nearest selected nodes on every path.
 */
export function selectOrder(
  order: ProjectOrder,
  { manifest, selected }: { readonly manifest: Manifest; readonly selected: ReadonlySet<string> },
): SelectedOrder {
  const planned = new Set([...selected].filter((id) => isExecuted(manifest, id)));
  const behind = new Map<string, ReadonlySet<string>>();
  return new Map([...planned].map((id) => [id, nearest(id)]));

  /** The nearest planned nodes before `start`; depth first, with a stack of its own for long chains. */
  function nearest(start: string): ReadonlySet<string> {
    const stack = [start];
    const entered = new Set<string>();
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const before = [...(order.get(id) ?? [])];
      const open = before.filter(
        (one) => !planned.has(one) && !behind.has(one) && !entered.has(one),
      );
      if (!entered.has(id) && open.length > 0) {
        entered.add(id);
        stack.push(...open);
        continue;
      }
      stack.pop();
      if (behind.has(id)) continue;
      const found = before.flatMap((one) =>
        planned.has(one) ? [one] : [...(behind.get(one) ?? [])],
      );
      behind.set(id, new Set(found));
    }
    return behind.get(start) ?? new Set();
  }
}
