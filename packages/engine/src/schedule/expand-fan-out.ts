import { childId, type NodeId } from "../graph/node-id.ts";
import type { PlannedNode } from "../plan/plan.ts";

/** The children of a fan-out, in the order of the elements. */
export interface Child {
  readonly id: NodeId;
  readonly item: unknown;
}

/** Names a child for each element of the list; throws a `TypeError` for what is not a list or not unique. */
export function expandFanOut(
  { id, forEach }: Pick<PlannedNode, "id" | "forEach">,
  list: unknown,
): readonly Child[] {
  if (forEach === undefined) return [];
  if (!Array.isArray(list)) {
    throw new TypeError(`"${id}" fans out over "${forEach.need}", whose value is not an array.`);
  }
  const items: readonly unknown[] = list;
  const children = new Map<NodeId, Child>();
  for (const [index, item] of items.entries()) {
    const child = { id: childId(id, forEach.key(item, index)), item };
    if (children.has(child.id)) {
      throw new TypeError(`Two elements of "${forEach.need}" have the same key: "${child.id}".`);
    }
    children.set(child.id, child);
  }
  return [...children.values()];
}
