import { setTimeout as sleep } from "node:timers/promises";
import type { Task, TaskResult, TaskRunner } from "@mea-culpa/engine";
import { serializeTask } from "@mea-culpa/engine/task-codec";
import {
  ActivityExecutionFailedError,
  type ActivityHandle,
  type Client,
  isGrpcServiceError,
} from "@temporalio/client";
import { WorkerLostError, WorkerUnreachableError } from "./errors.ts";
import { activityName, decodeAnswer, encodeTask } from "./wire.ts";

export interface TemporalRunnerOptions {
  /** Connected to the namespace that the workers poll. A data converter of its own may encrypt what travels. */
  readonly client: Client;
  readonly taskQueue: string;
  /** Attempts that are given to Temporal at a time, if there is a bound; the rest wait here. */
  readonly slots?: number;
  /**
   * Milliseconds without a sign of life after which a worker counts as lost and the attempt is
   * handed to another: longer than a restart of the server takes; 30,000 by default.
   */
  readonly heartbeat?: number;
  /** Milliseconds that a cancelled attempt has to stop, beside a heartbeat's; 10,000 by default. */
  readonly grace?: number;
  /** How often an attempt is handed out while workers are lost over it; 3 by default. */
  readonly deliveries?: number;
}

/**
 * Carries nodes of modules out on other machines: each attempt is a standalone activity of Temporal
 * (server 1.31 and later), for workers that `runWorker` starts. Graph, retries, skips and timeouts
 * stay in this process. A node that fails is an activity that completes with its error; Temporal
 * hands out again only what a worker took and lost.
 *
 * An attempt's id is made of the run's, the node's, and how often it was tried. Whoever runs the
 * same graph under the same run id finds what is under way or done, on any machine: it is carried
 * out again only where a worker was lost over it, so at least once, not exactly once.
 */
export function temporalRunner(options: TemporalRunnerOptions): TaskRunner {
  const { slots } = options;
  return {
    accepts: ["module"],
    ...(slots !== undefined && { capacity: slots }),
    start: (tasks) => tasks.map((task) => carryOut(task, options)),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

async function carryOut(task: Task, options: TemporalRunnerOptions): Promise<TaskResult> {
  const { heartbeat = 30_000, grace = 10_000 } = options;
  const { nodeId, signal } = task;
  if (signal.aborted) return { status: "failed", error: signal.reason };
  const over = new AbortController();
  const started = callOnce(task.started);
  try {
    const handle = await untilReached(() => start(task, options), signal);
    void waitForStart(handle, over.signal).then(started);
    const stopped = Promise.withResolvers<never>();
    const cancel = (): void => void requestCancel();
    signal.addEventListener("abort", cancel, { once: true });
    if (signal.aborted) cancel();
    try {
      const answer = decodeAnswer(
        await Promise.race([untilReached(() => handle.result(), over.signal), stopped.promise]),
      );
      started();
      for (const { stream, text } of answer.lines) task.log(stream, text);
      return answer.result;
    } finally {
      signal.removeEventListener("abort", cancel);
    }

    async function requestCancel(): Promise<void> {
      const reason = signal.reason instanceof Error ? signal.reason.message : String(signal.reason);
      // What cannot be cancelled is over, or out of reach: the wait below tells which.
      await handle.cancel(reason).catch(() => {});
      await sleep(grace + heartbeat, undefined, { signal: over.signal }).catch(() => {});
      stopped.reject(new WorkerUnreachableError(nodeId, { cause: signal.reason }));
    }
  } catch (error) {
    return { status: "failed", error: explain(error, task) };
  } finally {
    over.abort();
  }
}

/** The same attempt is one activity, whoever starts it and however often. */
async function start(
  task: Task,
  { client, taskQueue, heartbeat = 30_000, deliveries = 3 }: TemporalRunnerOptions,
): Promise<ActivityHandle<Uint8Array>> {
  const { runId, nodeId, fence } = task;
  const id = [runId, nodeId, fence.generation, fence.attempt].map(encodeURIComponent).join("/");
  const args = [encodeTask(serializeTask(task))];
  try {
    return await client.activity.start(activityName, {
      id,
      taskQueue,
      args,
      summary: nodeId,
      startToCloseTimeout: "30 days",
      heartbeatTimeout: heartbeat,
      idConflictPolicy: "USE_EXISTING",
      // What was cancelled is done again when the run goes on; what gave an answer keeps it.
      idReusePolicy: "ALLOW_DUPLICATE_FAILED_ONLY",
      retry: { maximumAttempts: deliveries, initialInterval: 100, backoffCoefficient: 1 },
    });
  } catch (error) {
    if (!isAlreadyDone(error)) throw error;
    return client.activity.getHandle<Uint8Array>(id);
  }
}

function isAlreadyDone(error: unknown): boolean {
  return error instanceof Error && error.name === "ActivityExecutionAlreadyStartedError";
}

const pollInterval = 500;

/**
 * Resolves once a worker has begun the attempt: a node's timeout counts from there, not from when
 * the queue was given it. Never where it is over before that was seen.
 */
async function waitForStart(handle: ActivityHandle, over: AbortSignal): Promise<void> {
  for (;;) {
    const known = await handle.describe().catch(() => undefined);
    if (over.aborted) return await new Promise(() => {});
    if (known?.lastStartedTime !== undefined && known.runState !== "SCHEDULED") return;
    await sleep(pollInterval, undefined, { signal: over }).catch(() => {});
  }
}

function callOnce(call: () => void): () => void {
  let isCalled = false;
  return () => {
    if (!isCalled) call();
    isCalled = true;
  };
}

/** gRPC's codes for a server that is away, busy or was cut off in the middle of an answer. */
const passing: ReadonlySet<number> = new Set([1, 4, 8, 13, 14]);

/** Asks again while the server is away; all that is asked here may be asked twice. */
async function untilReached<Value>(ask: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const code = findGrpcCode(error);
      if (code === undefined || !passing.has(code) || signal.aborted) throw error;
      await sleep(pollInterval, undefined, { signal });
    }
  }
}

function findGrpcCode(error: unknown): number | undefined {
  if (isGrpcServiceError(error)) return error.code;
  return error instanceof Error && error.cause !== undefined && error.cause !== error
    ? findGrpcCode(error.cause)
    : undefined;
}

/** Why there is no answer, in words of the engine's. */
function explain(error: unknown, { nodeId, signal }: Task): unknown {
  if (!(error instanceof ActivityExecutionFailedError)) {
    return signal.aborted && !(error instanceof WorkerUnreachableError) ? signal.reason : error;
  }
  if (signal.aborted) return signal.reason;
  return new WorkerLostError(nodeId, { cause: error.cause ?? error });
}
