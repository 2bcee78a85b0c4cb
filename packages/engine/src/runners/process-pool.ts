import { availableParallelism } from "node:os";
import { systemClock, type Clock } from "../clock.ts";
import { pickEnvironment, type Environment, type Variables } from "../environment.ts";
import { inProcessLimits } from "../limits/limits.ts";
import { spawnWorker, type SpawnWorker } from "./process-pool/spawn-worker.ts";
import { Worker } from "./process-pool/worker.ts";
import type { Task, TaskResult, TaskRunner } from "./task-runner.ts";

interface ProcessPoolOptions {
  /** Most worker processes at a time; the machine's parallelism by default. */
  readonly workers?: number;
  /** Whether a worker serves further nodes of the same environment (`environment`) or one only (`node`). */
  readonly reuse?: "environment" | "node";
  /** Milliseconds between the interrupt and the kill of a cancelled task. */
  readonly grace?: number;
  /** Variables that every worker gets beside its nodes' own: where programs and folders are. */
  readonly baseVariables?: readonly string[];
  /** Where `baseVariables` are taken from. */
  readonly environment?: Environment;
  readonly clock?: Clock;
  readonly spawn?: SpawnWorker;
}

/** Not secret, and few programs work without them. */
const BASE_VARIABLES =
  "PATH HOME TMPDIR TEMP TMP TZ LANG LC_ALL SystemRoot USERPROFILE APPDATA LOCALAPPDATA PATHEXT ComSpec".split(
    " ",
  );

/**
 * Runs functions of modules in child processes, each of which sees only its nodes' variables. Tasks
 * get their workers in the order in which they come.
 */
export function processPool(options: ProcessPoolOptions = {}): TaskRunner {
  return new ProcessPool(options);
}

/**
 * A task holds a place for as long as a worker is its own, which is until the worker is idle again
 * or gone. So there are never more workers than places, and whoever holds a place finds a worker to
 * reuse, room for a new one, or an idle one of another environment to replace.
 */
class ProcessPool implements TaskRunner {
  readonly accepts = ["module"] as const;
  readonly capacity: number;
  readonly #reuse: "environment" | "node";
  readonly #grace: number;
  readonly #clock: Clock;
  readonly #spawn: SpawnWorker;
  readonly #base: Variables;
  readonly #queue = inProcessLimits({});
  readonly #workers = new Set<Worker>();
  /** Workers that nothing runs on, the longest idle first. */
  readonly #idle = new Set<Worker>();
  readonly #disposal = new AbortController();
  #held = 0;

  constructor({
    workers = availableParallelism(),
    reuse = "environment",
    grace = 2_000,
    baseVariables = BASE_VARIABLES,
    environment = process.env,
    clock = systemClock,
    spawn = spawnWorker,
  }: ProcessPoolOptions) {
    this.capacity = workers;
    this.#reuse = reuse;
    this.#grace = grace;
    this.#clock = clock;
    this.#spawn = spawn;
    this.#base = pickEnvironment(environment, baseVariables);
  }

  start(tasks: readonly Task[]): readonly Promise<TaskResult>[] {
    return tasks.map((task) => this.#run(task));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposal.abort(new Error("The pool was disposed of."));
    await Promise.all([...this.#workers].map((worker) => worker.end()));
  }

  async #run(task: Task): Promise<TaskResult> {
    const signal = AbortSignal.any([task.signal, this.#disposal.signal]);
    const place = { runner: this, capacity: this.capacity };
    const release = await this.#queue.acquire({ units: {}, place, signal });
    if (release === undefined) return { status: "failed", error: signal.reason };
    this.#held += 1;
    try {
      return await this.#runOnWorker(task, signal);
    } finally {
      this.#held -= 1;
      release();
    }
  }

  async #runOnWorker(task: Task, signal: AbortSignal): Promise<TaskResult> {
    const environment = { ...this.#base, ...task.environment };
    const environmentKey = JSON.stringify(Object.entries(environment).toSorted(compareNames));
    let worker = this.#takeIdle(environmentKey);
    if (worker === undefined) {
      await this.#makeRoom();
      if (signal.aborted) return { status: "failed", error: signal.reason };
      worker = this.#startWorker(environment, environmentKey);
    }
    const result = await worker.run(task);
    if (this.#reuse === "node") await worker.end();
    if (!worker.isRetired) this.#idle.add(worker);
    return result;
  }

  /** A worker is only ever given tasks of the very environment that it was started with. */
  #takeIdle(environmentKey: string): Worker | undefined {
    const found = [...this.#idle].find(
      (worker) => worker.environmentKey === environmentKey && !worker.isRetired,
    );
    if (found !== undefined) this.#idle.delete(found);
    return found;
  }

  /** Ends an idle worker if all places have one. */
  async #makeRoom(): Promise<void> {
    const [other] = this.#idle;
    if (other === undefined || this.#idle.size + this.#held <= this.capacity) return;
    this.#idle.delete(other);
    await other.end();
  }

  #startWorker(environment: Variables, environmentKey: string): Worker {
    const worker = new Worker({
      child: this.#spawn(environment),
      environmentKey,
      clock: this.#clock,
      grace: this.#grace,
    });
    this.#workers.add(worker);
    void worker.gone.then(() => {
      this.#workers.delete(worker);
      this.#idle.delete(worker);
    });
    return worker;
  }
}

function compareNames(
  [left]: readonly [string, string],
  [right]: readonly [string, string],
): number {
  return left < right ? -1 : 1;
}
