import { createGraph, defineNode, payload, type Outcome } from "@mea-culpa/engine";
import { sourcesAbove } from "../freshness/sources-above.ts";
import type { SourceFreshness } from "../freshness/source-freshness.ts";
import type { ManifestNode } from "../manifest/manifest.ts";
import { isNodeValue } from "../results/to-node-result.ts";
import type { Build } from "./build.ts";
import { retryPolicyOf } from "./retry-policy-of.ts";
import { runInSession } from "./run-in-session.ts";
import { DBT_RUNNER } from "./session-runner.ts";

/**
 * Has dbt measure, now, the freshness of every source above the plan that has a rule for it. Each
 * source is a task like any other node, in a run of its own before that of the plan.
 */
export async function measureFreshness(
  build: Build,
): Promise<ReadonlyMap<string, SourceFreshness>> {
  const { session, plan, options, limits } = build;
  const ids = plan.nodes.map(({ node }) => node.uniqueId);
  const above = sourcesAbove(session.manifest, ids).values();
  const sources = new Map(
    [...above].flatMap((each) => [...each]).map((source) => [source.uniqueId, source]),
  );
  if (sources.size === 0) return new Map();
  const retryOf = retryPolicyOf(options);
  const nodes = [...sources.values()].map((source) =>
    defineNode({
      id: source.uniqueId,
      run: payload(source.uniqueId),
      isolation: DBT_RUNNER,
      retry: retryOf(source),
      limits: limits.names,
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    }),
  );
  const graph = createGraph({ name: `${plan.projectName}: source freshness`, nodes });
  const { outcomes } = await runInSession(graph, { build });
  return new Map([...sources].map(([id, source]) => [id, freshnessOf(source, outcomes.get(id))]));
}

function freshnessOf(source: ManifestNode, outcome: Outcome | undefined): SourceFreshness {
  if (outcome?.status === "succeeded" && isNodeValue(outcome.value)) {
    const { freshness, status } = outcome.value.report;
    if (freshness !== null && (status === "pass" || status === "warn" || status === "error")) {
      return { kind: "measured", source, status, ...freshness };
    }
  }
  const error =
    outcome?.status === "failed" ? outcome.error : new Error("The build was cancelled.");
  return { kind: "unmeasured", source, error };
}
