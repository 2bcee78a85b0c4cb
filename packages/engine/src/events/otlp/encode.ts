import type { Attributes } from "@opentelemetry/api";

/*
 * OTLP/JSON, as https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding has it: fields in
 * lowerCamelCase, ids in hexadecimal, 64-bit numbers as text, enumerations as numbers.
 */

interface KeyValue {
  readonly key: string;
  readonly value: object;
}

/** Longest text of an attribute: a line of a log may be of any length. */
const LONGEST = 10_000;

export function encodeAttributes(attributes: Attributes): readonly KeyValue[] {
  return Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value: encodeValue(value) }],
  );
}

function encodeValue(value: unknown): object {
  if (typeof value === "boolean") return { boolValue: value };
  if (typeof value === "number") {
    return Number.isSafeInteger(value) ? { intValue: String(value) } : { doubleValue: value };
  }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encodeValue) } };
  return { stringValue: String(value).slice(0, LONGEST) };
}

/** Nanoseconds since the epoch, from milliseconds. */
export function encodeTime(milliseconds: number): string {
  return String(BigInt(Math.round(milliseconds * 1_000)) * 1_000n);
}
