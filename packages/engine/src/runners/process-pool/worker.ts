import { randomUUID } from "node:crypto";
import type { ChildProcess } from "node:child_process";
import type { Clock } from "../../clock/clock.ts";
import { wait } from "../../clock/wait.ts";
import { serializeError } from "../../errors/serialize-error.ts";
import { WorkerDiedError } from "../../errors/worker-died-error.ts";
import { serializeOutcome } from "../../outcome/serialize-outcome.ts";
import type { Task, TaskResult } from "../task.ts";
import { killGroup } from "./kill-group.ts";
import { endMarker, parseWorkerMessage, type AnswerMessage, type PoolMessage } from "./messages.ts";
import { OutputLines } from "./output-lines.ts";

/**
 * A worker process as the pool sees it: `idle` -> `busy` -> `idle` again, or -> `retired` after a
 * cancelled task, an exit or `end()`. It never goes back from `retired`.
 */
export class Worker {
  readonly environmentKey: string;
  /** Resolves when the process is gone and all its output has been read. */
  readonly gone: Promise<void>;
  readonly #child: ChildProcess;
  readonly #streams: readonly { readonly name: "stdout" | "stderr"; readonly lines: OutputLines }[];
  readonly #clock: Clock;
  readonly #grace: number;
  #isRetired = false;
  #error: Error | undefined;

  constructor({
    child,
    environmentKey,
    clock,
    grace,
  }: {
    readonly child: ChildProcess;
    readonly environmentKey: string;
    readonly clock: Clock;
    readonly grace: number;
  }) {
    this.#child = child;
    this.environmentKey = environmentKey;
    this.#clock = clock;
    this.#grace = grace;
    this.#streams = (["stdout", "stderr"] as const).flatMap((name) => {
      const stream = child[name];
      return stream === null ? [] : [{ name, lines: new OutputLines(stream) }];
    });
    this.gone = this.#watch();
  }

  get isRetired(): boolean {
    return this.#isRetired;
  }

  /** Carries one task out; never rejects. A worker that had to be interrupted is retired. */
  async run(task: Task): Promise<TaskResult> {
    const token = randomUUID();
    const answered = this.#answer({ token, task });
    const stop = (): void => void this.#interrupt(task.signal.reason, answered.promise);
    task.signal.addEventListener("abort", stop, { once: true });
    try {
      this.#send(runMessage(task, token));
      task.started();
      if (task.signal.aborted) stop();
      const result = await answered.promise;
      if (task.signal.aborted || this.#isRetired) await this.end();
      return result;
    } catch (error) {
      return { status: "failed", error };
    } finally {
      task.signal.removeEventListener("abort", stop);
      answered.stopListening();
    }
  }

  /** Kills the process with everything that it started and waits until it is gone. */
  async end(): Promise<void> {
    this.#isRetired = true;
    killGroup(this.#child, "SIGKILL");
    await this.gone;
  }

  #send(message: PoolMessage): void {
    // Given a callback, a channel that breaks meanwhile is no uncaught error; the exit tells of it.
    if (this.#child.connected) this.#child.send(message, () => {});
  }

  /** Interrupt, grace, kill. */
  async #interrupt(reason: unknown, answered: Promise<unknown>): Promise<void> {
    this.#isRetired = true;
    this.#send({ kind: "cancel", reason: serializeError(reason) });
    killGroup(this.#child, "SIGINT");
    const over = new AbortController();
    void answered.finally(() => over.abort());
    await wait(this.#grace, { clock: this.#clock, signal: over.signal });
    killGroup(this.#child, "SIGKILL");
  }

  /** Resolves with the task's answer once its last line of output has come, or when the process is gone. */
  #answer({ token, task }: { readonly token: string; readonly task: Task }): {
    readonly promise: Promise<TaskResult>;
    readonly stopListening: () => void;
  } {
    const { promise, resolve } = Promise.withResolvers<TaskResult>();
    const open = new Set<string>(["answer", ...this.#streams.map(({ name }) => name)]);
    let answer: AnswerMessage | undefined;
    const close = (part: string): void => {
      open.delete(part);
      if (open.size === 0 && answer !== undefined) resolve(resultOf(answer));
    };
    const receive = (data: unknown): void => {
      const message = parseWorkerMessage(data, token);
      if (message === undefined) return;
      if (message.kind === "log") {
        task.log("log", message.line);
        return;
      }
      answer = message;
      if (message.kind === "failed" && message.isUncaught) this.#isRetired = true;
      close("answer");
    };
    this.#child.on("message", receive);
    for (const { name, lines } of this.#streams) {
      lines.listen({
        marker: endMarker(token),
        line: (line) => task.log(name, line),
        over: () => close(name),
      });
    }
    void this.gone.then(() => {
      const { exitCode, signalCode: signal } = this.#child;
      const { nodeId } = task;
      const error = new WorkerDiedError({ nodeId, exitCode, signal, cause: this.#error });
      resolve(answer === undefined ? { status: "failed", error } : resultOf(answer));
    });
    const stopListening = (): void => {
      this.#child.off("message", receive);
      for (const { lines } of this.#streams) lines.listen(undefined);
    };
    return { promise, stopListening };
  }

  #watch(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#child.on("error", (error) => {
      this.#isRetired = true;
      this.#error = error;
      // A process that could not be started has no exit to wait for.
      if (this.#child.pid === undefined) resolve();
    });
    this.#child.once("exit", () => {
      this.#isRetired = true;
      // What it started must not outlive it, nor hold its streams open.
      killGroup(this.#child, "SIGKILL");
      const closed = new AbortController();
      this.#child.once("close", () => closed.abort());
      void wait(this.#grace, { clock: this.#clock, signal: closed.signal }).then(resolve);
    });
    return promise;
  }
}

function runMessage(task: Task, token: string): PoolMessage {
  const { work, item, nodeId, runId, attempt, environment, outcomes } = task;
  if (work.kind !== "module") throw new TypeError(`A worker cannot carry out a ${work.kind}.`);
  return {
    kind: "run",
    token,
    module: work.module,
    export: work.export,
    input: work.input,
    item,
    nodeId,
    runId,
    attempt,
    environment: Object.keys(environment),
    outcomes: Object.values(outcomes).map(serializeOutcome),
  };
}

function resultOf(answer: AnswerMessage): TaskResult {
  return answer.kind === "succeeded"
    ? { status: "succeeded", value: answer.value }
    : { status: "failed-elsewhere", error: answer.error };
}
