import { availableParallelism } from "node:os";
import { type Clock, systemClock } from "../clock/clock.ts";
import { pickEnvironment } from "../environment/pick-environment.ts";
import { chooseWorker } from "./process-pool/choose-worker.ts";
import { spawnWorker, type SpawnWorker } from "./process-pool/spawn-worker.ts";
import { Worker } from "./process-pool/worker.ts";
import type { TaskRunner } from "./task-runner.ts";
import type { Task, TaskResult } from "./task.ts";

/** What a process pool can be told. */
export interface ProcessPoolOptions {
  /** Most worker processes at a time; the machine's parallelism by default. */
  readonly slots?: number;
  /** Whether a worker serves further nodes of the same environment (`slot`) or one only (`node`). */
  readonly reuse?: "slot" | "node";
  /** Milliseconds between the interrupt and the kill of a cancelled task. */
  readonly grace?: number;
  /** Variables that every worker gets beside its nodes' own: where programs and folders are. */
  readonly baseVariables?: readonly string[];
  /** Where `baseVariables` are taken from. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly clock?: Clock;
  readonly spawn?: SpawnWorker;
}

/** Not secret, and few programs work without them. */
const BASE_VARIABLES =
  "PATH HOME TMPDIR TEMP TMP TZ LANG LC_ALL SystemRoot USERPROFILE APPDATA LOCALAPPDATA PATHEXT ComSpec".split(
    " ",
  );

/** Runs functions of modules in child processes, each of which sees only its nodes' variables. */
export function processPool(options: ProcessPoolOptions = {}): TaskRunner {
  return new ProcessPool(options);
}

interface WaitingTask {
  readonly task: Task;
  readonly resolve: (result: TaskResult) => void;
}

class ProcessPool implements TaskRunner {
  readonly accepts = ["module"] as const;
  readonly slots: number;
  readonly #options: Required<Omit<ProcessPoolOptions, "slots" | "baseVariables" | "environment">>;
  readonly #base: Readonly<Record<string, string>>;
  readonly #workers = new Set<Worker>();
  readonly #busy = new Set<Worker>();
  readonly #waiting = new Set<WaitingTask>();
  #isClosed = false;

  constructor({
    slots = availableParallelism(),
    reuse = "slot",
    grace = 2_000,
    baseVariables = BASE_VARIABLES,
    environment = process.env,
    clock = systemClock,
    spawn = spawnWorker,
  }: ProcessPoolOptions) {
    this.slots = slots;
    this.#base = pickEnvironment(environment, baseVariables);
    this.#options = { reuse, grace, clock, spawn };
  }

  start(tasks: readonly Task[]): readonly Promise<TaskResult>[] {
    const results = tasks.map((task) => this.#enqueue(task));
    this.#serve();
    return results;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    this.#serve();
    await Promise.all([...this.#workers].map((worker) => worker.end()));
  }

  #enqueue(task: Task): Promise<TaskResult> {
    const { promise, resolve } = Promise.withResolvers<TaskResult>();
    const waiting = { task, resolve };
    this.#waiting.add(waiting);
    const leave = (): void => {
      if (this.#waiting.delete(waiting)) resolve(failed(task.signal.reason));
    };
    task.signal.addEventListener("abort", leave, { once: true });
    void promise.then(() => task.signal.removeEventListener("abort", leave));
    if (task.signal.aborted) leave();
    return promise;
  }

  /** Serves waiting tasks in order until one has to wait. */
  #serve(): void {
    for (const waiting of this.#waiting) {
      if (this.#isClosed) waiting.resolve(failed(new Error("The pool was disposed of.")));
      else if (!this.#place(waiting)) return;
      this.#waiting.delete(waiting);
    }
  }

  #place(waiting: WaitingTask): boolean {
    const environment = { ...this.#base, ...waiting.task.environment };
    const environmentKey = JSON.stringify(Object.entries(environment).toSorted(byName));
    const workers = [...this.#workers];
    const choice = chooseWorker({
      environmentKey,
      idle: workers.filter((worker) => !worker.isRetired && !this.#busy.has(worker)),
      ending: workers.filter((worker) => worker.isRetired).length,
      size: workers.length,
      slots: this.slots,
    });
    switch (choice.kind) {
      case "reuse":
        void this.#carryOut(waiting, choice.worker);
        return true;
      case "spawn":
        void this.#carryOut(waiting, this.#spawn(environment, environmentKey));
        return true;
      case "replace":
        void choice.worker.end();
        return false;
      default:
        return false;
    }
  }

  #spawn(environment: Readonly<Record<string, string>>, environmentKey: string): Worker {
    const { spawn, clock, grace } = this.#options;
    const worker = new Worker({ child: spawn(environment), environmentKey, clock, grace });
    this.#workers.add(worker);
    void worker.gone.then(() => {
      this.#workers.delete(worker);
      this.#serve();
    });
    return worker;
  }

  async #carryOut({ task, resolve }: WaitingTask, worker: Worker): Promise<void> {
    this.#busy.add(worker);
    const result = await worker.run(task);
    if (this.#options.reuse === "node") await worker.end();
    this.#busy.delete(worker);
    resolve(result);
    this.#serve();
  }
}

function failed(error: unknown): TaskResult {
  return { status: "failed", error };
}

function byName([left]: readonly [string, string], [right]: readonly [string, string]): number {
  return left < right ? -1 : 1;
}
