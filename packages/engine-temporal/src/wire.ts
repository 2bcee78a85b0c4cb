import { deserialize, serialize } from "node:v8";
import type { SerializedResult, SerializedTask } from "@mea-culpa/engine/task-codec";
import { ValueTooLargeError } from "./errors.ts";

/** The name under which workers have the one activity that there is. */
export const activityName = "attempt";

/**
 * Bytes that a task or an answer may have. Temporal refuses blobs of more than 2 MB; what is around
 * them, and what a payload codec adds, has to fit too.
 */
export const valueLimit = 1_500_000;

/** A line that a node printed or logged. */
export interface Line {
  readonly stream: "stdout" | "stderr" | "log";
  readonly text: string;
}

/** What a worker says when an attempt is over, however it ended. */
export interface Answer {
  readonly result: SerializedResult;
  /** The last of them; see {@link LineKeeper}. */
  readonly lines: readonly Line[];
}

/** What a worker says while an attempt is under way. */
export interface Heartbeat {
  /** The newest, for whoever looks on. */
  readonly lines: readonly Line[];
}

/** Makes a task fit to travel; throws a `ValueTooLargeError` where it is too large. */
export function encodeTask(task: SerializedTask): Uint8Array {
  const bytes = serialize(task);
  if (bytes.length <= valueLimit) return bytes;
  const { nodeId } = task;
  throw new ValueTooLargeError({ nodeId, what: "input", bytes: bytes.length, limit: valueLimit });
}

/** Both ends of a queue are ours, and what else is put into it is refused by its shape. */
export function decodeTask(bytes: Uint8Array): SerializedTask {
  const value: unknown = deserialize(bytes);
  if (isTask(value)) return value;
  throw new TypeError("The queue holds something that is no task of @mea-culpa/engine.");
}

export function encodeAnswer(answer: Answer): Uint8Array {
  return serialize(answer);
}

export function decodeAnswer(bytes: Uint8Array): Answer {
  const value: unknown = deserialize(bytes);
  if (isAnswer(value)) return value;
  throw new TypeError("A worker answered with something else than @mea-culpa/engine-temporal.");
}

function isTask(value: unknown): value is SerializedTask {
  return typeof value === "object" && value !== null && "nodeId" in value && "module" in value;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && "result" in value && "lines" in value;
}

/** Keeps the last lines of an output, `limit` characters of them. */
export class LineKeeper {
  readonly #limit: number;
  #lines: Line[] = [];
  #characters = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(line: Line): void {
    this.#lines.push(line);
    this.#characters += line.text.length;
    let dropped = 0;
    while (this.#characters > this.#limit && dropped < this.#lines.length - 1) {
      this.#characters -= this.#lines[dropped]?.text.length ?? 0;
      dropped += 1;
    }
    if (dropped > 0) this.#lines = this.#lines.slice(dropped);
  }

  get lines(): readonly Line[] {
    return this.#lines;
  }
}
