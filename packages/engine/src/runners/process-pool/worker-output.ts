import type { ChildProcess } from "node:child_process";
import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import type { Task } from "../task-runner.ts";
import { endMarker, parseWorkerMessage, type AnswerMessage } from "./messages.ts";

export interface WorkerStream {
  readonly name: "stdout" | "stderr";
  readonly lines: OutputLines;
}

/** What comes from a worker while a task runs on it. */
interface AnswerListener {
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

/** Cuts a worker's output stream into lines and tells when a task's end marker has come by. */
export class OutputLines {
  readonly #decoder = new StringDecoder("utf8");
  #rest = "";
  #listener: LineListener | undefined;

  constructor(stream: Readable) {
    stream.on("data", (chunk: Buffer) => this.#take(this.#decoder.write(chunk)));
    stream.on("end", () => this.flush());
  }

  /** From now on lines belong to this listener. */
  listen(listener: LineListener | undefined): void {
    this.#listener = listener;
  }

  /** Gives out a last line that has no end, when no more can come. */
  flush(): void {
    const rest = this.#rest;
    this.#rest = "";
    if (rest !== "") this.#give(rest);
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split("\n");
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#give(line.endsWith("\r") ? line.slice(0, -1) : line);
  }

  #give(line: string): void {
    const listener = this.#listener;
    if (listener === undefined) return;
    if (!line.endsWith(listener.marker)) {
      listener.line(line);
      return;
    }
    const unended = line.slice(0, -listener.marker.length);
    if (unended !== "") listener.line(unended);
    listener.over();
  }
}

/** Whoever the lines of the task under way are for. */
interface LineListener {
  readonly marker: string;
  readonly line: (line: string) => void;
  /** The marker came by: there are no more lines of this task. */
  readonly over: () => void;
}
