import { systemClock } from "../clock.ts";
import { Emitter } from "../events/emitter.ts";
import { Mode, type Graph } from "../graph/graph.ts";
import { inProcessLimits } from "../limits/limits.ts";
import { countOutcomes, decideStatus, type Outcome } from "../outcome/outcome.ts";
import { planGraph, type Plan } from "../plan/plan-graph.ts";
import { inProcessRunner } from "../runners/in-process-runner.ts";
import { processPool } from "../runners/process-pool.ts";
import type { TaskRunner } from "../runners/task-runner.ts";
import type { RunOptions } from "./run-options.ts";
import { guardRecorder } from "./run-recorder.ts";
import type { RunResult } from "./run-result.ts";
import type { RunScope } from "./run-scope.ts";
import { walkPlan, type Walk } from "./walk-plan.ts";

/** How a run begins: where its changes are written, and what is known from before. */
interface RunBeginning extends Pick<RunScope, "runId" | "recorder" | "restored"> {
  /** Called when the run is over, however it ended. */
  readonly end?: () => void;
}

/**
 * Plans a graph, lets `begin` open the run once the plan holds, and carries it out. Whatever
 * happens, the run's own task runners and the event consumers are closed before it returns.
 */
export async function carryOutRun(
  graph: Graph,
  {
    options,
    begin,
  }: { readonly options: RunOptions; readonly begin: (plan: Plan) => RunBeginning },
): Promise<RunResult> {
  const { runners, own } = withDefaultRunners(graph, options);
  const limits = options.limits ?? inProcessLimits({});
  await using release = new AsyncDisposableStack();
  for (const runner of own) release.use(runner);
  const plan = planGraph(graph, { capacities: limits.capacities, runners });
  const beginning = begin(plan);
  release.defer(() => beginning.end?.());

  const { clock = systemClock, mode = Mode.PER_NODE } = options;
  const emitter = new Emitter(options.consumers ?? []);
  const controller = new AbortController();
  const { signal } = controller;
  release.defer(forwardAbort(options.signal, controller));
  const { runId } = beginning;
  const scope: RunScope = {
    ...beginning,
    recorder: guardRecorder(beginning.recorder, (error) => controller.abort(error)),
    graph: graph.name,
    clock,
    random: options.random ?? Math.random,
    environment: options.environment ?? process.env,
    limits,
    cache: options.cache,
    runners,
    errorClasses: options.errorClasses ?? [],
    signal,
    onCancel: shareAbort(signal),
    emit: (event) => emitter.emit({ ...event, runId, at: clock.now() }),
  };
  const startedAt = clock.now();
  try {
    announce(scope, { plan, mode });
    const outcomes = await walkPlan(scope, { plan, mode });
    const result = conclude(scope, { outcomes, startedAt });
    return { ...result, consumerFailures: await emitter.close(clock) };
  } catch (error) {
    controller.abort(error);
    await emitter.close(clock);
    throw error;
  }
}

/** Not `AbortSignal.any`: a signal that outlives many runs must not keep any of them alive. */
function forwardAbort(from: AbortSignal | undefined, to: AbortController): () => void {
  const forward = (): void => to.abort(from?.reason);
  if (from?.aborted === true) forward();
  from?.addEventListener("abort", forward, { once: true });
  return () => from?.removeEventListener("abort", forward);
}

function announce(scope: RunScope, { plan, mode }: Walk): void {
  scope.emit({
    kind: "run-started",
    graph: plan.name,
    mode,
    nodes: plan.nodes.map(({ id, needs }) => ({ id, needs })),
    restored: [...scope.restored.outcomes.values()].map(({ nodeId }) => nodeId),
  });
}

function conclude(
  scope: RunScope,
  { outcomes, startedAt }: { readonly outcomes: readonly Outcome[]; readonly startedAt: number },
): Omit<RunResult, "consumerFailures"> {
  const all = outcomes.flatMap((outcome) => [outcome, ...(outcome.children ?? [])]);
  const counts = countOutcomes(all);
  const status = decideStatus(counts);
  const finishedAt = scope.clock.now();
  scope.recorder.runFinished({ at: finishedAt, status });
  scope.emit({ kind: "run-finished", status, counts, duration: finishedAt - startedAt });
  return {
    runId: scope.runId,
    status,
    startedAt,
    finishedAt,
    outcomes: new Map(all.map((outcome) => [outcome.nodeId, outcome])),
    counts,
  };
}

/** The task runners of one run, and those among them that the run itself has to dispose of. */
interface RunRunners {
  readonly runners: Readonly<Record<string, TaskRunner>>;
  readonly own: readonly TaskRunner[];
}

/** Adds `in-process`, and `process` if the graph asks for it, to the runners that were given. */
function withDefaultRunners(
  graph: Graph,
  { runners = {}, clock, environment }: Pick<RunOptions, "runners" | "clock" | "environment">,
): RunRunners {
  const shared = {
    ...(clock === undefined ? {} : { clock }),
    ...(environment === undefined ? {} : { environment }),
  };
  const own: Record<string, TaskRunner> = {};
  if (runners["in-process"] === undefined) own["in-process"] = inProcessRunner(shared);
  const wantsPool = graph.nodes.some(({ isolation }) => isolation === "process");
  if (wantsPool && runners["process"] === undefined) own["process"] = processPool(shared);
  return { runners: { ...own, ...runners }, own: Object.values(own) };
}

/**
 * Shares one listener on a signal among many. An `AbortSignal` searches all its listeners whenever
 * one is added, which thousands of nodes under way at once would feel.
 */
function shareAbort(signal: AbortSignal): (listener: (reason: unknown) => void) => () => void {
  const listeners = new Set<(reason: unknown) => void>();
  const notifyAll = (): void => {
    for (const listener of listeners) listener(signal.reason);
  };
  signal.addEventListener("abort", notifyAll, { once: true });
  return (listener) => {
    listeners.add(listener);
    if (signal.aborted) listener(signal.reason);
    return () => listeners.delete(listener);
  };
}
