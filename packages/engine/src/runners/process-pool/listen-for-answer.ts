import type { ChildProcess } from "node:child_process";
import type { Task } from "../task.ts";
import { type AnswerMessage, endMarker, parseWorkerMessage } from "./messages.ts";
import type { OutputLines } from "./output-lines.ts";

/** A worker's output stream, cut into lines. */
export interface WorkerStream {
  readonly name: "stdout" | "stderr";
  readonly lines: OutputLines;
}

/** What comes from a worker while a task runs on it. */
export interface AnswerListener {
  /** Resolves with the answer once the task's last line of output has come too. */
  readonly complete: Promise<AnswerMessage>;
  /** The answer, whether or not all output has come. */
  readonly received: () => AnswerMessage | undefined;
  readonly stop: () => void;
}

/** Hands a task's lines to it as they come, and waits for its answer. */
export function listenForAnswer(
  child: ChildProcess,
  {
    streams,
    token,
    task,
  }: { readonly streams: readonly WorkerStream[]; readonly token: string; readonly task: Task },
): AnswerListener {
  const { promise, resolve } = Promise.withResolvers<AnswerMessage>();
  const open = new Set<string>(["answer", ...streams.map(({ name }) => name)]);
  let answer: AnswerMessage | undefined;

  const close = (part: string): void => {
    open.delete(part);
    if (open.size === 0 && answer !== undefined) resolve(answer);
  };
  const receive = (data: unknown): void => {
    const message = parseWorkerMessage(data, token);
    if (message === undefined) return;
    if (message.kind === "log") {
      task.log("log", message.line);
      return;
    }
    answer = message;
    close("answer");
  };
  child.on("message", receive);
  for (const { name, lines } of streams) {
    lines.listen({
      marker: endMarker(token),
      line: (line) => task.log(name, line),
      over: () => close(name),
    });
  }
  const stop = (): void => {
    child.off("message", receive);
    for (const { lines } of streams) lines.listen(undefined);
  };
  return { complete: promise, received: () => answer, stop };
}
