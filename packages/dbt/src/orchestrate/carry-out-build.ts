import { randomUUID } from "node:crypto";
import { run, type EventConsumer, type Outcome, type RunResult } from "@mea-culpa/engine";
import type { DbtSession } from "../executors/executor.ts";
import type { DbtPlan } from "../plan/dbt-plan.ts";
import type { BuildResult } from "../results/build-result.ts";
import type { NodeResult } from "../results/node-result.ts";
import { toNodeResult, type NodeValue } from "../results/to-node-result.ts";
import { buildGraph, MODELS_FINISHED } from "./build-graph.ts";
import { HookCalls } from "./build-hooks.ts";
import { failFast } from "./fail-fast.ts";
import type { BuildLimits } from "./open-limits.ts";
import type { BuildRequest, DbtOrchestratorOptions } from "./orchestrator-options.ts";
import { retryPolicyOf } from "./retry-policy-of.ts";
import { DBT_RUNNER, sessionRunner } from "./session-runner.ts";
import { unexecutedNodes } from "./unexecuted-nodes.ts";

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

/** Runs the plan in the session: dbt's preparations, the nodes, dbt's end, the result. */
export async function carryOutBuild(build: Build): Promise<BuildResult> {
  const { session, plan, options } = build;
  const hooks = new HookCalls();
  hooks.call("runStarted", () => options.hooks?.runStarted?.(plan));
  if (plan.nodes.length === 0 && session.selected.size === 0) {
    return conclude(build, { hooks, runId: randomUUID(), nodes: new Map() });
  }
  await session.begin();
  const ran = await runNodes(build, hooks);
  const ofDbt = [...ran.outcomes.values()].filter(({ nodeId }) => nodeId !== MODELS_FINISHED);
  const recorded = await session.finish(unexecutedNodes(ofDbt));
  const nodes = new Map(
    plan.nodes.flatMap(({ node }): [string, NodeResult][] => {
      const outcome = outcomeIn(ran, node.uniqueId);
      return outcome === undefined
        ? []
        : [[node.uniqueId, toNodeResult({ node, outcome, recorded })]];
    }),
  );
  const failedOperations = [...recorded].flatMap(([id, status]) =>
    id.startsWith("operation.") && status !== "success" ? [id] : [],
  );
  return conclude(build, { hooks, runId: ran.runId, nodes, failedOperations });
}

async function runNodes(
  { session, plan, limits, options, request }: Build,
  hooks: HookCalls,
): Promise<RunResult> {
  const retryOf = retryPolicyOf(options);
  const graph = buildGraph(plan, { retryOf, timeout: options.timeout, limits: limits.names });
  const controller = new AbortController();
  const forward = (): void => controller.abort(request.signal?.reason);
  if (request.signal?.aborted === true) forward();
  request.signal?.addEventListener("abort", forward, { once: true });
  const runner = sessionRunner({
    session,
    slots: limits.workers,
    attemptsOf: (node) => retryOf(node).attempts,
  });
  try {
    return await run(graph, {
      ...(options.mode === undefined ? {} : { mode: options.mode }),
      runners: { [DBT_RUNNER]: runner },
      limits: limits.limits,
      signal: controller.signal,
      consumers: [
        nodeHooks({ plan, options }, hooks),
        ...(request.failFast === true ? [failFast(controller)] : []),
        ...(options.consumers ?? []),
      ],
    });
  } finally {
    request.signal?.removeEventListener("abort", forward);
  }
}

/** Calls the hooks of finished nodes while the run goes on. */
function nodeHooks(
  { plan, options }: Pick<Build, "plan" | "options">,
  hooks: HookCalls,
): EventConsumer {
  const nodes = new Map(plan.nodes.map(({ node }) => [node.uniqueId, node]));
  return {
    name: "dbt-hooks",
    handle: (event) => {
      if (event.kind !== "node-finished") return;
      const node = nodes.get(event.nodeId);
      if (node === undefined || !isOfDbt(event.outcome)) return;
      const result = toNodeResult({ node, outcome: event.outcome });
      for (const { select, handle } of options.hooks?.nodeFinished ?? []) {
        hooks.call("nodeFinished", () => (select?.(node) === false ? undefined : handle(result)));
      }
    },
  };
}

async function conclude(
  { plan, options, startedAt }: Build,
  {
    hooks,
    runId,
    nodes,
    failedOperations = [],
  }: Pick<BuildResult, "runId" | "nodes"> & {
    readonly hooks: HookCalls;
    readonly failedOperations?: readonly string[];
  },
): Promise<BuildResult> {
  await hooks.settled();
  const result: BuildResult = {
    runId,
    status: statusOf([...nodes.values()], failedOperations),
    plan,
    nodes,
    failedOperations,
    hookFailures: hooks.failures,
    duration: Date.now() - startedAt,
  };
  hooks.call("runFinished", () => options.hooks?.runFinished?.(result));
  await hooks.settled();
  return result;
}

function statusOf(
  results: readonly NodeResult[],
  failedOperations: readonly string[],
): BuildResult["status"] {
  if (failedOperations.length > 0) return "failed";
  if (results.some(({ status }) => status === "failed" || status === "skipped")) return "failed";
  return results.some(({ status }) => status === "cancelled") ? "cancelled" : "succeeded";
}

function outcomeIn(result: RunResult, id: string): Outcome<NodeValue> | undefined {
  const outcome = result.outcomes.get(id);
  return outcome !== undefined && isOfDbt(outcome) ? outcome : undefined;
}

/** Whether the value, if there is one, is what the session's runner answers with. */
function isOfDbt(outcome: Outcome): outcome is Outcome<NodeValue> {
  if (outcome.status !== "succeeded" && outcome.status !== "cached") return true;
  return typeof outcome.value === "object" && outcome.value !== null && "report" in outcome.value;
}
