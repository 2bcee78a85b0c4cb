import {
  createGraph,
  defineNode,
  payload,
  type CacheSettings,
  type Graph,
  type RetryPolicy,
} from "@mea-culpa/engine";
import type { ManifestNode } from "../manifest/manifest.ts";
import type { DbtPlan } from "../plan/dbt-plan.ts";
import { DBT_RUNNER } from "./session-runner.ts";

/** The node that deferred tests wait for. dbt's ids have a dot, never a colon. */
export const MODELS_FINISHED = "dbt:models-finished";

/** The engine's graph of a plan: one node for each of dbt's, one more if tests are deferred. */
export function buildGraph(
  plan: DbtPlan,
  {
    retryOf,
    timeout,
    limits,
    cacheOf,
  }: {
    readonly retryOf: (node: ManifestNode) => Partial<RetryPolicy>;
    readonly timeout: number | undefined;
    readonly limits: readonly string[];
    readonly cacheOf: (node: ManifestNode) => CacheSettings | undefined;
  },
): Graph {
  const nodes = plan.nodes.map(({ node, needs, isDeferred }) => {
    const cache = cacheOf(node);
    return defineNode({
      id: node.uniqueId,
      needs: isDeferred ? [MODELS_FINISHED, ...needs] : needs,
      run: payload(node.uniqueId),
      isolation: DBT_RUNNER,
      retry: retryOf(node),
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
