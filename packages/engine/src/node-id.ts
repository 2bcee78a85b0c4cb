declare const nodeIdBrand: unique symbol;

/** The name of a node, unique in its graph. Made by {@link toNodeId} only. */
export type NodeId = string & { readonly [nodeIdBrand]: true };

/** Brands a string as a node id; throws a `RangeError` if it is empty. */
export function toNodeId(text: string): NodeId {
  if (!isNodeId(text)) throw new RangeError("A node id is empty.");
  return text;
}

function isNodeId(text: string): text is NodeId {
  return text !== "";
}

/** The id of one child of a fan-out: `evidence[42]`. */
export function toChildId(parent: NodeId, key: string): NodeId {
  return toNodeId(`${parent}[${key}]`);
}
