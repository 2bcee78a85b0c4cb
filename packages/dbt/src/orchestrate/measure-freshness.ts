import { createGraph, defineNode, type Outcome, payload } from "@mea-culpa/engine";
import type { SourceFreshness } from "../freshness/source-freshness.ts";
import { findSourcesAbove } from "../freshness/stale-nodes.ts";
import type { ManifestNode } from "../manifest/manifest.ts";
import { isNodeValue } from "../results/node-result.ts";
import { makeRetryPolicy } from "./build-graph.ts";
import { type Build, DBT_RUNNER, runInSession } from "./run-in-session.ts";

/**
 * Has dbt measure, now, the freshness of every source above the plan that has a rule for it. Each
 * source is a task like any other node, in a run of its own before that of the plan.
 */
export async function measureFreshness(
  build: Build,
): Promise<ReadonlyMap<string, SourceFreshness>> {
  const { session, plan, options, limits } = build;
  const ids = plan.nodes.map(({ node }) => node.uniqueId);
  const above = findSourcesAbove(session.manifest, ids).values();
  const sources = new Map(
    [...above].flatMap((each) => [...each]).map((source) => [source.uniqueId, source]),
  );
  if (sources.size === 0) return new Map();
  const retryPolicy = makeRetryPolicy(options);
  const nodes = [...sources.values()].map((source) =>
    defineNode({
      id: source.uniqueId,
      run: payload(source.uniqueId),
      isolation: DBT_RUNNER,
      retry: retryPolicy(source),
      limits: limits.names,
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    }),
  );
  const graph = createGraph({ name: `${plan.projectName}: source freshness`, nodes });
  const { outcomes } = await runInSession(graph, { build });
  return new Map([...sources].map(([id, source]) => [id, readFreshness(source, outcomes.get(id))]));
}

function readFreshness(source: ManifestNode, outcome: Outcome | undefined): SourceFreshness {
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
