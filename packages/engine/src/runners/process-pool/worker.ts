import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { wait, type Clock } from "../../clock.ts";
import { WorkerDiedError } from "../../errors/engine-errors.ts";
import { serializeError } from "../../errors/serialize-error.ts";
import { serializeTask } from "../task-codec.ts";
import type { Task, TaskResult } from "../task-runner.ts";
import type { AnswerMessage, PoolMessage } from "./messages.ts";
import { listenForAnswer, OutputLines, type WorkerStream } from "./worker-output.ts";

/**
 * A worker process as the pool sees it: `idle` -> `busy` -> `idle` again, or -> `retired` after a
 * cancelled task, an uncaught error, an exit or `end()`. It never goes back from `retired`.
 */
export class Worker {
  readonly environmentKey: string;
  /** Resolves when the process is gone and all its output has been read. */
  readonly gone: Promise<void>;
  readonly #child: ChildProcess;
  readonly #streams: readonly WorkerStream[];
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

  /** Carries one task out; never rejects. A worker that must not be used again is gone afterwards. */
  async run(task: Task): Promise<TaskResult> {
    const token = randomUUID();
    const listener = listenForAnswer(this.#child, { streams: this.#streams, token, task });
    const died = this.gone.then(() => listener.received());
    const answered = Promise.race([listener.complete, died]);
    const interrupt = (): void => void this.#interrupt(task.signal.reason, answered);
    task.signal.addEventListener("abort", interrupt, { once: true });
    try {
      this.#send({ kind: "run", token, task: serializeTask(task) });
      // A process that could not be started begins nothing.
      if (this.#child.pid !== undefined) task.started();
      if (task.signal.aborted) interrupt();
      const answer = await answered;
      if (answer?.kind === "failed" && answer.isUncaught) this.#isRetired = true;
      if (this.#isRetired) await this.end();
      return answer === undefined ? this.#death(task) : toResult(answer);
    } catch (error) {
      return { status: "failed", error };
    } finally {
      task.signal.removeEventListener("abort", interrupt);
      listener.stop();
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
    void answered.then(() => over.abort());
    await wait(this.#grace, { clock: this.#clock, signal: over.signal });
    killGroup(this.#child, "SIGKILL");
  }

  #death({ nodeId }: Task): TaskResult {
    const { pid, signalCode: signal } = this.#child;
    // Where there was no process, Node puts the system's error number in the place of an exit code.
    const exitCode = pid === undefined ? null : this.#child.exitCode;
    const error = new WorkerDiedError({ nodeId, exitCode, signal, cause: this.#error });
    return { status: "failed", error };
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

function toResult(answer: AnswerMessage): TaskResult {
  return answer.kind === "succeeded"
    ? { status: "succeeded", value: answer.value }
    : { status: "failed-elsewhere", error: answer.error };
}

/** Signals a worker's whole process group. A group that is gone already is no error. */
function killGroup({ pid }: Pick<ChildProcess, "pid">, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
