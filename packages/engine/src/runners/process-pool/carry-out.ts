import { pickEnvironment } from "../../environment/pick-environment.ts";
import { reviveError } from "../../errors/revive-error.ts";
import { serializeError } from "../../errors/serialize-error.ts";
import { UncloneableValueError } from "../../errors/uncloneable-value-error.ts";
import type { NodeContext } from "../../graph/node-context.ts";
import { nodeId } from "../../graph/node-id.ts";
import { hasValue } from "../../outcome/has-value.ts";
import { reviveOutcome } from "../../outcome/revive-outcome.ts";
import { loadFunction } from "../load-function.ts";
import { taskContext } from "../task-context.ts";
import { type AnswerMessage, type CancelMessage, endMarker, type RunMessage } from "./messages.ts";

// Taken at start, so that a node's code that replaces the streams' methods cannot hide the end.
const writers = [
  process.stdout.write.bind(process.stdout),
  process.stderr.write.bind(process.stderr),
];

/** Runs one task in this process and answers over the channel; never rejects. */
export async function carryOut(message: RunMessage, signal: AbortSignal): Promise<void> {
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
  send(answer, message.nodeId);
}

async function call(message: RunMessage, signal: AbortSignal): Promise<AnswerMessage> {
  const { token } = message;
  try {
    const task = await loadFunction(message);
    return { kind: "succeeded", token, value: await task(contextOf(message, signal)) };
  } catch (error) {
    return { kind: "failed", token, error: serializeError(error), isUncaught: false };
  }
}

/** Why a task was cancelled, as its signal's reason. */
export function revivedReason({ reason }: CancelMessage): unknown {
  return reviveError(reason);
}

function contextOf(message: RunMessage, signal: AbortSignal): NodeContext {
  const outcomes = message.outcomes.map((outcome) => reviveOutcome(outcome, []));
  return taskContext(
    {
      ...message,
      nodeId: nodeId(message.nodeId),
      signal,
      outcomes: Object.fromEntries(outcomes.map((outcome) => [outcome.nodeId, outcome])),
      inputs: Object.fromEntries(
        outcomes.filter(hasValue).map((outcome) => [outcome.nodeId, outcome.value]),
      ),
      environment: pickEnvironment(process.env, message.environment),
      log: (_stream, line) => process.send?.({ kind: "log", token: message.token, line }),
    },
    message.input,
  );
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
