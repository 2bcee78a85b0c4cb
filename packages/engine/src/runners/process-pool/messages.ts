import type { SerializedError } from "../../errors/serialize-error.ts";
import type { SerializedTask } from "../task-codec.ts";

export type PoolMessage = RunMessage | CancelMessage;

/** Carry this out. `token` marks everything that belongs to this task. */
export interface RunMessage {
  readonly kind: "run";
  readonly token: string;
  readonly task: SerializedTask;
}

/** Abort the signal of the task under way. */
interface CancelMessage {
  readonly kind: "cancel";
  readonly reason: SerializedError;
}

type WorkerMessage = LogMessage | AnswerMessage;

/** A line from `context.log`. */
interface LogMessage {
  readonly kind: "log";
  readonly token: string;
  readonly line: string;
}

/** How the task ended; the last message of a task. */
export type AnswerMessage =
  | { readonly kind: "succeeded"; readonly token: string; readonly value: unknown }
  | {
      readonly kind: "failed";
      readonly token: string;
      readonly error: SerializedError;
      /** Thrown where nothing could catch it: the process must not be used again. */
      readonly isUncaught: boolean;
    };

/** Picks out messages of this protocol: a node's own code may use the same channel. */
export function parseWorkerMessage(message: unknown, token: string): WorkerMessage | undefined {
  return isWorkerMessage(message, token) ? message : undefined;
}

/** The token is known to this protocol's two ends only, so whatever carries it has its shape. */
function isWorkerMessage(message: unknown, token: string): message is WorkerMessage {
  return (
    typeof message === "object" && message !== null && "token" in message && message.token === token
  );
}

/** The line that a worker writes to both its streams when a task is over: all before it is the task's. */
export function endMarker(token: string): string {
  return `\u0000task ${token} is over`;
}
