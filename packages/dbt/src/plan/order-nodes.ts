/**
 * For any node, the nearest nodes before it that are to be kept, on every path through those that
 * are not: what exists only inside of others, or tests that gate nothing. `order` says, by id, what each
 * node waits for.
 */
export function findNearest(
  order: ReadonlyMap<string, readonly string[]>,
  kept: ReadonlySet<string>,
): (id: string) => ReadonlySet<string> {
  const behind = new Map<string, ReadonlySet<string>>();
  return nearest;

  /** Depth first, with a stack of its own for long chains. */
  function nearest(start: string): ReadonlySet<string> {
    const stack = [start];
    const entered = new Set<string>();
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const before = order.get(id) ?? [];
      const open = before.filter((one) => !kept.has(one) && !behind.has(one) && !entered.has(one));
      if (!entered.has(id) && open.length > 0) {
        entered.add(id);
        stack.push(...open);
        continue;
      }
      stack.pop();
      if (behind.has(id)) continue;
      const found = before.flatMap((one) => (kept.has(one) ? [one] : [...(behind.get(one) ?? [])]));
      behind.set(id, new Set(found));
    }
    return behind.get(start) ?? new Set();
  }
}
