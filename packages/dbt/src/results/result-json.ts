import { serializeError } from "@mea-culpa/engine";
import type { SourceFreshness } from "../freshness/source-freshness.ts";
import type { BuildResult } from "./build-result.ts";
import type { NodeResult } from "./node-result.ts";
import { summarize } from "./summarize.ts";

/** A build's result as plain data, for `--json`: the summary and every node. */
export function resultJson(result: BuildResult): object {
  return {
    runId: result.runId,
    ...summarize(result),
    nodes: [...result.nodes.values()].map(nodeJson),
    excluded: result.plan.excluded,
    sources: [...result.sources.values()].map(sourceJson),
    hookFailures: result.hookFailures.map(({ hook, error }) => ({ hook, error: String(error) })),
    consumerFailures: result.consumerFailures.map(({ consumer, error }) => ({
      consumer,
      error: String(error),
    })),
  };
}

function sourceJson({ source, ...freshness }: SourceFreshness): object {
  const { uniqueId } = source;
  if (freshness.kind === "measured") return { uniqueId, ...freshness };
  return { uniqueId, kind: freshness.kind, error: serializeError(freshness.error) };
}

function nodeJson(result: NodeResult): object {
  const { node, status, attempts, duration } = result;
  const base = {
    uniqueId: node.uniqueId,
    resourceType: node.resourceType,
    path: node.path,
    status,
    duration,
    attempts: attempts.map(({ error, ...attempt }) => ({
      ...attempt,
      ...(error === undefined ? {} : { error: serializeError(error) }),
    })),
  };
  switch (result.status) {
    case "succeeded":
    case "warned":
      return { ...base, report: result.report };
    case "cached":
      return { ...base, report: result.report, provenBy: result.provenBy };
    case "failed":
      return { ...base, error: serializeError(result.error), tolerated: result.isTolerated };
    case "skipped":
      return { ...base, parents: result.parents, rootCauses: result.rootCauses };
    case "cancelled":
      return { ...base, reason: String(result.reason) };
  }
}
