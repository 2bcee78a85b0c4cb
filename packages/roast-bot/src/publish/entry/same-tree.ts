import { isDeepStrictEqual } from "node:util";
import type { Nodes, Root } from "mdast";

/** Whether two trees say the same, apart from where their nodes stand in a text. */
export function sameTree(one: Root, other: Root): boolean {
  return isDeepStrictEqual(bare(one), bare(other));
}

interface BareNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly detail?: string | number | boolean | null;
  readonly children?: readonly BareNode[];
}

function bare(node: Nodes): BareNode {
  return {
    type: node.type,
    ...("value" in node && { value: node.value }),
    ...("url" in node && { url: node.url }),
    ...(node.type === "heading" && { detail: node.depth }),
    ...(node.type === "code" && { detail: node.lang ?? null }),
    ...(node.type === "list" && { detail: node.ordered ?? false }),
    ...("children" in node && { children: node.children.map(bare) }),
  };
}
