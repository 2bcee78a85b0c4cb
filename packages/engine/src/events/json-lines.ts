import type { EventConsumer } from "./event-consumer.ts";
import { eventToJson } from "./event-to-json.ts";

/** Anything that text can be written to: a file stream, standard output, a list in a test. */
export interface TextSink {
  write(text: string): unknown;
}

/** Writes every event as one line of JSON. */
export function jsonLines(
  sink: TextSink,
  { values = false }: { readonly values?: boolean } = {},
): EventConsumer {
  return {
    name: "json-lines",
    handle: (event) => void sink.write(`${eventToJson(event, { values })}\n`),
  };
}
