import { UncloneableValueError } from "../../errors/engine-errors.ts";
import { reviveError } from "../../errors/revive-error.ts";
import { serializeError } from "../../errors/serialize-error.ts";
import type { NodeContext } from "../../graph/node-context.ts";
import { reviveTask } from "../task-codec.ts";
import { createContext, loadFunction } from "../task-context.ts";
import { endMarker, type AnswerMessage, type PoolMessage, type RunMessage } from "./messages.ts";

/*
 * The entry of a worker process. It carries out one task at a time, stays alive through
 * interrupts (a task hears of them by its signal) and dies with its pool.
 */

let controller = new AbortController();

process.on("message", (message: PoolMessage) => {
  if (message.kind === "cancel") {
    controller.abort(reviveError(message.reason));
    return;
  }
  controller = new AbortController();
  void carryOut(message, controller.signal);
});
process.on("SIGINT", () => {});
process.on("disconnect", () => {
  process.kill(process.platform === "win32" ? process.pid : -process.pid, "SIGKILL");
});

// Taken at start, so that a node's code that replaces the streams' methods cannot hide the end.
const writers = [
  process.stdout.write.bind(process.stdout),
  process.stderr.write.bind(process.stderr),
];

/** Runs one task in this process and answers over the channel; never rejects. */
async function carryOut(message: RunMessage, signal: AbortSignal): Promise<void> {
  const { token } = message;
  const uncaught = Promise.withResolvers<AnswerMessage>();
  const catchAll = (error: unknown): void => {
    const serialized = serializeError(error);
    uncaught.resolve({ kind: "failed", token, error: serialized, isUncaught: true });
  };
  process.once("uncaughtException", catchAll);
  const answer = await Promise.race([call(message, signal), uncaught.promise]);
  process.removeListener("uncaughtException", catchAll);
  await Promise.all(writers.map((write) => writeMarker(write, token)));
  send(answer, message.task.nodeId);
}

async function call(message: RunMessage, signal: AbortSignal): Promise<AnswerMessage> {
  const { token } = message;
  try {
    const task = await loadFunction(message.task);
    return { kind: "succeeded", token, value: await task(reviveContext(message, signal)) };
  } catch (error) {
    return { kind: "failed", token, error: serializeError(error), isUncaught: false };
  }
}

function reviveContext({ token, task }: RunMessage, signal: AbortSignal): NodeContext {
  const revived = reviveTask(task, {
    environment: process.env,
    signal,
    started: () => {},
    log: (_stream, line) => process.send?.({ kind: "log", token, line }),
  });
  return createContext(revived, task.input);
}

function writeMarker(write: Writer, token: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  write(`${endMarker(token)}\n`, () => resolve());
  return promise;
}

type Writer = (text: string, callback: () => void) => boolean;

function send(answer: AnswerMessage, nodeId: string): void {
  try {
    process.send?.(answer);
  } catch (cause) {
    const { token } = answer;
    const error = serializeError(new UncloneableValueError({ nodeId, cause }));
    process.send?.({ kind: "failed", token, error, isUncaught: false });
  }
}
