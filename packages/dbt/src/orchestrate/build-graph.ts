import {
  type CacheSettings,
  createGraph,
  defineNode,
  type Graph,
  payload,
  type RetryPolicy,
} from "@mea-culpa/engine";
import type { ManifestNode } from "../manifest/manifest.ts";
import type { DbtPlan } from "../plan/dbt-plan.ts";
import { isTest, isUnitTestOf } from "../plan/executed-nodes.ts";
import type { DbtOrchestratorOptions } from "./orchestrator-options.ts";
import { DBT_RUNNER } from "./run-in-session.ts";

/** The node that deferred tests wait for. dbt's ids have a dot, never a colon. */
export const MODELS_FINISHED = "dbt:models-finished";

/** The engine's graph of a plan: one node for each of dbt's, one more if tests are deferred. */
export function buildGraph(
  plan: DbtPlan,
  {
    retryPolicy,
    timeout,
    limits,
    cacheSettings,
  }: {
    readonly retryPolicy: (node: ManifestNode) => Partial<RetryPolicy>;
    readonly timeout: number | undefined;
    readonly limits: readonly string[];
    readonly cacheSettings: (node: ManifestNode) => CacheSettings | undefined;
  },
): Graph {
  const planned = new Map(plan.nodes.map(({ node }) => [node.uniqueId, node]));
  const nodes = plan.nodes.map(({ node, needs, isDeferred }) => {
    const cache = cacheSettings(node);
    return defineNode({
      id: node.uniqueId,
      needs: isDeferred ? [MODELS_FINISHED, ...needs] : needs,
      checks: needs.filter((need) => isUnitTestOf(planned.get(need), node)),
      run: payload(node.uniqueId),
      isolation: DBT_RUNNER,
      retry: retryPolicy(node),
      continueOnError: node.onError === "continue",
      limits,
      ...(timeout === undefined ? {} : { timeout }),
      ...(cache === undefined ? {} : { cache }),
    });
  });
  const modelsFinished = defineNode({
    id: MODELS_FINISHED,
    trigger: "all-finished",
    needs: plan.nodes.filter((one) => !one.isDeferred).map(({ node }) => node.uniqueId),
    run: () => undefined,
  });
  const isAnyDeferred = plan.nodes.some(({ isDeferred }) => isDeferred);
  return createGraph({
    name: plan.projectName,
    nodes: isAnyDeferred ? [modelsFinished, ...nodes] : nodes,
  });
}

/** How a node is retried: tests have a count of their own. Compile errors forbid it themselves. */
export function makeRetryPolicy({
  retries = {},
  retryDelay = 1_000,
}: Pick<DbtOrchestratorOptions, "retries" | "retryDelay">): (
  node: ManifestNode,
) => Pick<RetryPolicy, "attempts" | "delay"> {
  return (node) => ({
    attempts: 1 + ((isTest(node) ? retries.tests : retries.models) ?? 0),
    delay: retryDelay,
  });
}
