import {
  type Document,
  isMap,
  isNode,
  isScalar,
  type LineCounter,
  type Node,
  type Pair,
} from "yaml";
import type { ProblemSpot } from "./promise-problem.ts";

/** A place in a text; both count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Finds where in a YAML text a path of the parsed value stands. */
export function findYamlPlace(
  yaml: { document: Document.Parsed; lines: LineCounter },
  path: readonly PropertyKey[],
  spot: ProblemSpot,
): TextPlace {
  const offset = findOffset(yaml.document, path, spot);
  const { line, col } = yaml.lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function findOffset(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  spot: ProblemSpot,
): number {
  const parent = path.slice(0, -1);
  const pair = pairAt(nodeAt(document, parent), path.at(-1));
  if (spot === "key" && isNode(pair?.key)) return readStart(pair.key) ?? 0;
  if (spot === "missing") return placeOfOwner(document, parent);
  return readStart(nodeAt(document, path)) ?? (isNode(pair?.key) ? (readStart(pair.key) ?? 0) : 0);
}

/** Where a key is missing, the key of the group that should hold it is shown. */
function placeOfOwner(document: Document.Parsed, owner: readonly PropertyKey[]): number {
  const key = pairAt(nodeAt(document, owner.slice(0, -1)), owner.at(-1))?.key;
  return (isNode(key) ? readStart(key) : readStart(nodeAt(document, owner))) ?? 0;
}

function nodeAt(document: Document.Parsed, path: readonly PropertyKey[]): Node | undefined {
  const found: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(found) ? found : undefined;
}

function pairAt(node: Node | undefined, key: PropertyKey | undefined): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

function readStart(node: Node | undefined): number | undefined {
  return node?.range?.[0];
}
