import type { PayloadWork } from "./work.ts";

/** Work that only an injected task runner understands; `Value` is what that runner answers with. */
export interface Payload<Value = unknown> extends PayloadWork {
  /** Never present at run time; carries the type of the value. */
  readonly valueType?: Value;
}

/** Wraps plain data as the work of a node that an injected task runner carries out. */
export function payload<Value = unknown>(data: unknown): Payload<Value> {
  return { kind: "payload", payload: data };
}
