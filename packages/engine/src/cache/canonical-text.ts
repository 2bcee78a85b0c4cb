/**
 * One text for each value, the same for equal values whatever order their keys were set in. Takes
 * what a structured clone takes, less errors and cycles; throws a `TypeError` for anything else.
 */
export function canonicalText(value: unknown): string {
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
      return value === null ? "null" : objectText(value);
    default:
      throw new TypeError(`A ${typeof value} cannot be fingerprinted.`);
  }
}

function objectText(value: object): string {
  if (Array.isArray(value)) return `[${Array.from(value, canonicalText).join()}]`;
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (value instanceof RegExp) return `RegExp(${String(value)})`;
  if (value instanceof Map) return `Map{${pairTexts([...value]).join()}}`;
  if (value instanceof Set) return `Set{${[...value].map(canonicalText).toSorted(inOrder).join()}}`;
  if (ArrayBuffer.isView(value)) return bytesText(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) {
    return `{${pairTexts(Object.entries(value)).join()}}`;
  }
  throw new TypeError(`A ${value.constructor.name} cannot be fingerprinted.`);
}

function pairTexts(pairs: readonly (readonly [unknown, unknown])[]): string[] {
  return pairs
    .map(([key, value]) => `${canonicalText(key)}:${canonicalText(value)}`)
    .toSorted(inOrder);
}

function bytesText(view: ArrayBufferView): string {
  const bytes = Buffer.from(view.buffer, view.byteOffset, view.byteLength);
  return `${view.constructor.name}(${bytes.toString("base64")})`;
}

/** By code units, not by any language's rules. */
function inOrder(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
