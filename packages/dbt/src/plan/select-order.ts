import type { Manifest } from "../manifest/manifest.ts";
import { isExecuted } from "./is-executed.ts";
import type { ProjectOrder } from "./order-nodes.ts";

/** What each planned node waits for: by id, the ids of nodes of the same plan. */
export type SelectedOrder = ReadonlyMap<string, ReadonlySet<string>>;

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
