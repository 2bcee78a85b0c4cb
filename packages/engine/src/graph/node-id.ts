declare const nodeIdBrand: unique symbol;

/** The name of a node, unique in its graph. Made by {@link nodeId} only. */
export type NodeId = string & { readonly [nodeIdBrand]: true };

/** Brands a string as a node id; throws a `RangeError` if it is empty. */
export function nodeId(text: string): NodeId {
  if (!isNodeId(text)) throw new RangeError("A node id is empty.");
  return text;
}

function isNodeId(text: string): text is NodeId {
  return text !== "";
}

/** The id of one child of a fan-out: `evidence[42]`. */
export function childId(parent: NodeId, key: string): NodeId {
  return nodeId(`${parent}[${key}]`);
}
