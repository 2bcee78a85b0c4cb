import canonicalize from "canonicalize";
import { createHash } from "node:crypto";

/** SHA-256 of a text in UTF-8, or of bytes, as lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * The one JSON text of a value (RFC 8785, the JSON Canonicalization Scheme). Keys without a value are
 * left out.
 *
 * @throws {Error} for what has no such text: lone surrogates, numbers that are not finite.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("Only what JSON can hold has a canonical text.");
  return text;
}

/** A value's JSON text with keys in the order of their UTF-16 code units. */
export function sortedJson(value: unknown, indentation?: number): string {
  return JSON.stringify(value, sortKeys, indentation);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
