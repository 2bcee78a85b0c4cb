import { processPool, type TaskRunner } from "@mea-culpa/engine";
import {
  reviveTask,
  serializeResult,
  type SerializedResult,
  type SerializedTask,
} from "@mea-culpa/engine/task-codec";
import { ApplicationFailure, Context } from "@temporalio/activity";
import { type NativeConnection, Worker, type WorkerOptions } from "@temporalio/worker";
import { Contact } from "./contact.ts";
import { UnknownModuleError, ValueTooLargeError } from "./errors.ts";
import {
  activityName,
  decodeTask,
  encodeAnswer,
  type Heartbeat,
  LineKeeper,
  valueLimit,
} from "./wire.ts";

export interface RunWorkerOptions {
  readonly connection: NativeConnection;
  /** `default` when absent. */
  readonly namespace?: string;
  readonly taskQueue: string;
  /** Attempts at a time, each in a child process of its own. */
  readonly slots: number;
  /**
   * The modules that this worker has, by the names that nodes give them; each is an absolute `file:`
   * URL or a package's name. Nothing else is ever loaded.
   */
  readonly modules: Readonly<Record<string, string | URL>>;
  /** Where the values of the variables are taken from that nodes name; this process' own by default. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The same as the coordinator's, for example to decrypt what travels. */
  readonly dataConverter?: WorkerOptions["dataConverter"];
  /** Called when the worker takes attempts. */
  readonly onReady?: () => void;
  /** Ends the worker: what is under way has ten seconds, then others carry it out. */
  readonly signal?: AbortSignal;
}

/** Characters of output that an answer carries: the last. */
const outputLimit = 256 * 1024;
const newestLimit = 4 * 1024;
/** Milliseconds between two signs of life of an attempt, at least. Cancellation comes back with one. */
const SHORTEST_BEAT = 100;

/**
 * Carries attempts of a task queue out until it is told to stop (SIGINT, SIGTERM, or its signal),
 * each in a child process that sees the variables which its node names, and no others.
 *
 * A worker that hasn't reached the server for as long as a heartbeat may take ends its own children:
 * others have been given their work. It looks at a clock that goes on while it is suspended.
 */
export async function runWorker(options: RunWorkerOptions): Promise<void> {
  const { connection, namespace = "default", taskQueue, slots, dataConverter, signal } = options;
  await using pool = processPool({ workers: slots });
  using contact = new Contact(async () => {
    const ask = () => connection.workflowService.getSystemInfo({});
    await connection.withDeadline(Date.now() + 5_000, ask);
  });
  const attempt = (bytes: Uint8Array) => carryOut(bytes, { pool, contact, options });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    activities: { [activityName]: attempt },
    maxConcurrentActivityTaskExecutions: slots,
    // How often it is told that an attempt is under way is decided there: what is held back here is missing where
    // this process, or the server, has to wait for a processor.
    maxHeartbeatThrottleInterval: SHORTEST_BEAT,
    defaultHeartbeatThrottleInterval: SHORTEST_BEAT,
    shutdownGraceTime: "10 seconds",
    ...(dataConverter !== undefined && { dataConverter }),
  });
  const stop = (): void => worker.shutdown();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const running = worker.run();
    options.onReady?.();
    if (signal?.aborted === true) stop();
    await running;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

async function carryOut(
  bytes: Uint8Array,
  {
    pool,
    contact,
    options,
  }: {
    readonly pool: TaskRunner;
    readonly contact: Contact;
    readonly options: RunWorkerOptions;
  },
): Promise<Uint8Array> {
  const { info, cancellationSignal, cancelled, heartbeat } = Context.current();
  const task = decodeTask(bytes);
  const { nodeId } = task;
  const output = new LineKeeper(outputLimit);
  const newest = new LineKeeper(newestLimit);
  const timeout = info.heartbeatTimeoutMs ?? 30_000;
  using lost = contact.watch(timeout);
  const beat = setInterval(
    () => heartbeat({ lines: newest.lines } satisfies Heartbeat),
    Math.max(SHORTEST_BEAT, timeout / 4),
  );
  try {
    const result = await runHere(task, {
      pool,
      options,
      delivery: info.attempt,
      signal: AbortSignal.any([cancellationSignal, lost.signal]),
      log: (stream, text) => {
        output.add({ stream, text });
        newest.add({ stream, text });
      },
    });
    if (lost.signal.aborted) throw ApplicationFailure.retryable("The server was out of reach.");
    // Rejects with what the worker has to say to Temporal: cancelled, or shut down.
    if (cancellationSignal.aborted && result.status !== "succeeded") await cancelled;
    const answer = encodeAnswer({ result, lines: output.lines });
    if (answer.length <= valueLimit) return answer;
    const size = { nodeId, what: "value", bytes: answer.length, limit: valueLimit } as const;
    const failed = serializeResult({ status: "failed", error: new ValueTooLargeError(size) });
    return encodeAnswer({ result: failed, lines: newest.lines });
  } finally {
    clearInterval(beat);
  }
}

async function runHere(
  task: SerializedTask,
  {
    pool,
    options: { modules, environment = process.env },
    delivery,
    signal,
    log,
  }: {
    readonly pool: TaskRunner;
    readonly options: RunWorkerOptions;
    readonly delivery: number;
    readonly signal: AbortSignal;
    readonly log: (stream: "stdout" | "stderr" | "log", text: string) => void;
  },
): Promise<SerializedResult> {
  const module = Object.hasOwn(modules, task.module) ? modules[task.module] : undefined;
  if (module === undefined) {
    const error = new UnknownModuleError(task.module, Object.keys(modules));
    return serializeResult({ status: "failed", error });
  }
  const fence = { ...task.fence, delivery };
  const revived = reviveTask(
    { ...task, module: String(module), fence },
    { environment, signal, started: () => {}, log },
  );
  const [running] = pool.start([revived]);
  if (running === undefined) throw new TypeError("A pool begins every task that it is given.");
  return serializeResult(await running);
}
