import { createHash } from "node:crypto";
import type { Variables } from "../environment.ts";
import type { PlannedNode } from "../plan/plan-graph.ts";

type Inputs = Readonly<Record<string, unknown>>;

/** A node, or a child of a fan-out, with what it is given. */
interface FingerprintedWork {
  readonly node: PlannedNode;
  readonly item: unknown;
  readonly inputs: Inputs;
}

/**
 * SHA-256 over the canonical text of: graph, node, version, static input, element, values of the
 * needs that count, allow-listed variables, and facts. A fan-out's child goes by its element and not by its
 * key, so that elements may move within the list. Throws a `TypeError` for values that have no
 * canonical text.
 */
export function computeFingerprint(
  { node, item, inputs }: FingerprintedWork,
  { graph, environment }: { readonly graph: string; readonly environment: Variables },
): string {
  const text = toCanonicalText({
    format: 1,
    graph,
    node: node.id,
    version: node.cache?.version,
    work: describeWork(node),
    item,
    inputs: selectInputs({ node, inputs }),
    environment,
    facts: node.cache?.facts?.(inputs),
  });
  return createHash("sha256").update(text).digest("hex");
}

function selectInputs({ node, inputs }: Omit<FingerprintedWork, "item">): Inputs {
  const counted = node.cache?.needs;
  if (counted === undefined) return inputs;
  return Object.fromEntries(Object.entries(inputs).filter(([id]) => counted.includes(id)));
}

/** Where a module lies does not matter, so that another checkout finds the same outcomes. */
function describeWork({ work }: PlannedNode): unknown {
  switch (work.kind) {
    case "function":
      return undefined;
    case "module":
      return { export: work.export, input: work.input };
    case "payload":
      return { payload: work.payload };
  }
}

/**
 * One text for each value, the same for equal values whatever order their keys were set in. Takes
 * what a structured clone takes, less errors and cycles; throws a `TypeError` for anything else.
 */
export function toCanonicalText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value);
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "bigint":
      return `${value}n`;
    case "boolean":
    case "undefined":
      return String(value);
    case "object":
      return value === null ? "null" : writeObject(value);
    default:
      throw new TypeError(`A ${typeof value} cannot be fingerprinted.`);
  }
}

function writeObject(value: object): string {
  if (Array.isArray(value)) return `[${Array.from(value, toCanonicalText).join()}]`;
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (value instanceof RegExp) return `RegExp(${String(value)})`;
  if (value instanceof Map) return `Map{${writePairs([...value]).join()}}`;
  if (value instanceof Set)
    return `Set{${[...value].map(toCanonicalText).toSorted(compareText).join()}}`;
  if (ArrayBuffer.isView(value)) return writeBytes(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) {
    return `{${writePairs(Object.entries(value)).join()}}`;
  }
  throw new TypeError(`A ${value.constructor.name} cannot be fingerprinted.`);
}

function writePairs(pairs: readonly (readonly [unknown, unknown])[]): string[] {
  return pairs
    .map(([key, value]) => `${toCanonicalText(key)}:${toCanonicalText(value)}`)
    .toSorted(compareText);
}

function writeBytes(view: ArrayBufferView): string {
  const bytes = Buffer.from(view.buffer, view.byteOffset, view.byteLength);
  return `${view.constructor.name}(${bytes.toString("base64")})`;
}

/** By code units, not by any language's rules. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
