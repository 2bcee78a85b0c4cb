import type { EventConsumer, RunEvent } from "./run-event.ts";

/** Anything that text can be written to: a file stream, standard output, a list in a test. */
export interface TextSink {
  write(text: string): unknown;
}

export function jsonLines(
  sink: TextSink,
  { values = false }: { readonly values?: boolean } = {},
): EventConsumer {
  return {
    name: "json-lines",
    handle: (event) => void sink.write(`${eventToJson(event, { values })}\n`),
  };
}

/**
 * An event as one line of JSON. Errors become objects with their name, message, stack, cause and
 * own fields; what JSON has no form for (big integers, maps, cycles) becomes the nearest that it
 * has. Values of nodes are left out unless asked for: they can be large.
 */
function eventToJson(
  event: RunEvent,
  { values = false }: { readonly values?: boolean } = {},
): string {
  const ancestors: object[] = [];
  return JSON.stringify(event, function replace(this: unknown, key: string, value: unknown) {
    if (key === "value" && !values && isOutcome(this)) return undefined;
    if (typeof value === "bigint") return value.toString();
    if (typeof value !== "object" || value === null) return value;
    while (ancestors.length > 0 && ancestors.at(-1) !== this) ancestors.pop();
    if (ancestors.includes(value)) return "[circular]";
    const plain = toPlain(value);
    ancestors.push(plain);
    return plain;
  });
}

function toPlain(value: object): object {
  if (value instanceof Error) {
    const { name, message, stack, cause } = value;
    const errors: unknown = value instanceof AggregateError ? value.errors : undefined;
    const fields = Object.fromEntries(Object.entries(value));
    return { ...fields, name, message, ...optional({ cause, errors }), stack };
  }
  if (value instanceof Map) return Object.fromEntries(value);
  if (value instanceof Set) return [...value];
  return value;
}

function optional(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function isOutcome(holder: unknown): boolean {
  return (
    typeof holder === "object" && holder !== null && "status" in holder && "attempts" in holder
  );
}
