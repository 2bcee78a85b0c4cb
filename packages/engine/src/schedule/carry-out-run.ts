import { systemClock } from "../clock/clock.ts";
import { unreachable } from "../errors/unreachable.ts";
import { Emitter } from "../events/emitter.ts";
import type { Graph } from "../graph/graph.ts";
import { Mode } from "../graph/mode.ts";
import type { RestoredRun } from "../journal/restore-run.ts";
import { inProcessLimits } from "../limits/in-process-limits.ts";
import { countOutcomes, runStatus } from "../outcome/count-outcomes.ts";
import type { Outcome } from "../outcome/outcome.ts";
import type { RunResult } from "../outcome/run-result.ts";
import { planGraph } from "../plan/plan-graph.ts";
import type { Plan } from "../plan/plan.ts";
import { cancellationOf } from "./cancellation-of.ts";
import { withDefaultRunners } from "./default-runners.ts";
import { guardRecorder } from "./guard-recorder.ts";
import type { RunOptions } from "./run-options.ts";
import { runPerNode } from "./run-per-node.ts";
import { runPerWave } from "./run-per-wave.ts";
import type { RunRecorder } from "./run-recorder.ts";
import type { RunScope } from "./run-scope.ts";

/** How a run begins: where its changes are written, and what is known from before. */
export interface RunBeginning {
  readonly runId: string;
  readonly recorder: RunRecorder;
  readonly restored: RestoredRun;
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
    onCancel: cancellationOf(signal),
    emit: (event) => emitter.emit({ ...event, runId, at: clock.now() }),
  };
  const startedAt = clock.now();
  try {
    announce(scope, { plan, mode });
    const outcomes = await walk(scope, { plan, mode });
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

function announce(
  scope: RunScope,
  { plan, mode }: { readonly plan: Plan; readonly mode: Mode },
): void {
  scope.emit({
    kind: "run-started",
    graph: plan.name,
    mode,
    nodes: plan.nodes.map(({ id, needs }) => ({ id, needs })),
    restored: [...scope.restored.outcomes.values()].map(({ nodeId }) => nodeId),
  });
}

function walk(
  scope: RunScope,
  { plan, mode }: { readonly plan: Plan; readonly mode: Mode },
): Promise<readonly Outcome[]> {
  switch (mode) {
    case Mode.PER_NODE:
      return runPerNode(scope, plan);
    case Mode.PER_WAVE:
      return runPerWave(scope, plan);
    default:
      return unreachable(mode);
  }
}

function conclude(
  scope: RunScope,
  { outcomes, startedAt }: { readonly outcomes: readonly Outcome[]; readonly startedAt: number },
): Omit<RunResult, "consumerFailures"> {
  const all = outcomes.flatMap((outcome) => [outcome, ...(outcome.children ?? [])]);
  const counts = countOutcomes(all);
  const status = runStatus(counts);
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
