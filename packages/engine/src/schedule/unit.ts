import { toChildId, type NodeId } from "../node-id.ts";
import { collectInputs, type Outcome } from "../outcome/outcome.ts";
import type { PlannedNode } from "../plan/plan-graph.ts";

/** What is carried out as one: a plain node, or one child of a fan-out. */
export interface Unit {
  readonly id: NodeId;
  readonly node: PlannedNode;
  /** On a child: the fan-out that it belongs to. */
  readonly parent: NodeId | undefined;
  /** On a child: its element. */
  readonly item: unknown;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly readyAt: number;
}

/**
 * What a ready node has to carry out: itself, or its children if it is a fan-out. Throws what
 * `expandFanOut` and the author's `key` throw.
 */
export function createUnits(
  node: PlannedNode,
  { needs, readyAt }: { readonly needs: readonly Outcome[]; readonly readyAt: number },
): readonly Unit[] {
  const outcomes = Object.fromEntries(needs.map((outcome) => [outcome.nodeId, outcome]));
  const inputs = collectInputs(needs);
  const shared = { node, inputs, outcomes, readyAt };
  if (node.forEach === undefined) {
    return [{ ...shared, id: node.id, parent: undefined, item: undefined }];
  }
  return expandFanOut(node, inputs[node.forEach.need]).map(({ id, item }) => ({
    ...shared,
    id,
    item,
    parent: node.id,
  }));
}

/** The children of a fan-out, in the order of the elements. */
interface Child {
  readonly id: NodeId;
  readonly item: unknown;
}

/** Names a child for each element of the list; throws a `TypeError` for what is not a list or not unique. */
function expandFanOut(
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
    const child = { id: toChildId(id, forEach.key(item, index)), item };
    if (children.has(child.id)) {
      throw new TypeError(`Two elements of "${forEach.need}" have the same key: "${child.id}".`);
    }
    children.set(child.id, child);
  }
  return [...children.values()];
}
