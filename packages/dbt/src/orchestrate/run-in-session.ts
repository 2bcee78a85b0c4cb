import {
  type EventConsumer,
  type Graph,
  hasFailed,
  run,
  type RunOptions,
  type RunResult,
  type Task,
  type TaskResult,
  type TaskRunner,
  TimeoutError,
} from "@mea-culpa/engine";
import { LateSuccessError } from "../executors/errors.ts";
import type { DbtSession } from "../executors/executor.ts";
import type { NodeReport } from "../executors/messages.ts";
import type { DbtPlan } from "../plan/dbt-plan.ts";
import type { NodeValue } from "../results/node-result.ts";
import { judgeReport } from "./judge-report.ts";
import type { BuildLimits } from "./open-limits.ts";
import type { BuildRequest, DbtOrchestratorOptions } from "./orchestrator-options.ts";

/** The name under which nodes ask for the runner. */
export const DBT_RUNNER = "dbt";

/** A planned build with all that it needs. */
export interface Build {
  readonly session: DbtSession;
  readonly plan: DbtPlan;
  readonly limits: BuildLimits;
  readonly options: DbtOrchestratorOptions;
  readonly request: BuildRequest;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

/** Runs a graph of dbt's nodes in a session, under the build's limits, events and cancellation. */
export async function runInSession(
  graph: Graph,
  {
    build: { session, limits, options, request },
    starting = () => undefined,
    ended = () => undefined,
    runOptions = {},
  }: {
    readonly build: Build;
    /** Called with each node before each of its attempts; where it throws, that one has failed. */
    readonly starting?: (nodeId: string) => void;
    /** Called when such an attempt is over, likewise. */
    readonly ended?: (nodeId: string) => void;
    readonly runOptions?: Pick<RunOptions, "runId" | "journal" | "cache" | "consumers">;
  },
): Promise<RunResult> {
  const controller = new AbortController();
  const forward = (): void => controller.abort(request.signal?.reason);
  if (request.signal?.aborted === true) forward();
  request.signal?.addEventListener("abort", forward, { once: true });
  const runner = sessionRunner({ session, starting, ended, capacity: limits.workers });
  try {
    return await run(graph, {
      ...runOptions,
      ...(options.mode === undefined ? {} : { mode: options.mode }),
      runners: { [DBT_RUNNER]: runner },
      limits: limits.limits,
      signal: controller.signal,
      consumers: [
        ...(runOptions.consumers ?? []),
        ...(endsWithFirstFailure({ session, request }) ? [failFast(controller)] : []),
        ...(options.consumers ?? []),
        // Windows are not closed with the run: they are told the end when dbt has written its
        // results.
        ...(options.windows ?? []),
      ],
    });
  } finally {
    request.signal?.removeEventListener("abort", forward);
  }
}

/** Whether we or dbt were told to fail fast. */
export function endsWithFirstFailure({
  session,
  request,
}: Pick<Build, "session" | "request">): boolean {
  return request.failFast === true || session.flags.failFast;
}

/** Carries tasks out in a dbt session: a single node in `PER_NODE`, a wave in `PER_WAVE`. */
function sessionRunner({
  session,
  starting,
  ended,
  capacity,
}: {
  readonly session: DbtSession;
  readonly starting: (nodeId: string) => void;
  readonly ended: (nodeId: string) => void;
  readonly capacity: number;
}): TaskRunner {
  return {
    accepts: ["payload"],
    capacity,
    start: (tasks) => {
      const refused = new Map<string, Promise<TaskResult>>();
      for (const { nodeId } of tasks) {
        try {
          starting(nodeId);
        } catch (error) {
          refused.set(nodeId, Promise.resolve({ status: "failed", error }));
        }
      }
      const begun = tasks.filter(({ nodeId }) => !refused.has(nodeId));
      const reports = session.run(
        begun.map(({ nodeId, signal, started, log }) => ({
          uniqueId: nodeId,
          signal,
          started,
          log: ({ message }) => {
            for (const line of message.split("\n")) log("log", line);
          },
        })),
      );
      const judged = new Map(
        begun.map((task, index) => {
          const over = reports[index]?.finally(() => ended(task.nodeId));
          return [task.nodeId, judgeTask(task, over)];
        }),
      );
      return tasks.map(
        (task) => refused.get(task.nodeId) ?? judged.get(task.nodeId) ?? judgeTask(task, undefined),
      );
    },
    // The session is not the runner's to end: what dbt writes at the end comes after the run.
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

async function judgeTask(
  task: Task,
  pending: Promise<NodeReport | undefined> | undefined,
): Promise<TaskResult> {
  const report = await pending;
  const judgement = judgeReport(task.nodeId, report);
  if (judgement.kind === "failed") return { status: "failed", error: judgement.error };
  if (!judgement.report.isRepeatable && task.signal.reason instanceof TimeoutError)
    return { status: "failed", error: new LateSuccessError() };
  const value: NodeValue = { report: judgement.report };
  return { status: "succeeded", value };
}

/** Why a build with `failFast` was cancelled. */
export class FailFastError extends Error {
  override readonly name = "FailFastError";
  readonly code = "FAIL_FAST";
  readonly uniqueId: string;

  constructor(uniqueId: string) {
    super(`${uniqueId} failed, and the build was to end with the first failure.`);
    this.uniqueId = uniqueId;
  }
}

/**
 * Ends the run after a failure, whether or not its descendants may go on, when dbt would: what runs may
 * still end until there is something else to begin (or to be skipped), or nothing is left to begin.
 * Source: `run_queue` of dbt-core 1.9 to 1.12, which looks for a failure when it takes the next node.
 */
function failFast(controller: AbortController): EventConsumer {
  const ahead = new Set<string>();
  let failure: FailFastError | undefined;
  return {
    name: "fail-fast",
    handle: (event) => {
      if (event.kind === "run-started") for (const { id } of event.nodes) ahead.add(id);
      if (event.kind !== "node-ready" && event.kind !== "node-finished") return;
      ahead.delete(event.nodeId);
      const isNext = failure !== undefined;
      if (event.kind === "node-finished" && hasFailed(event.outcome)) {
        failure ??= new FailFastError(event.nodeId);
      }
      if (failure !== undefined && (isNext || ahead.size === 0)) controller.abort(failure);
    },
  };
}
