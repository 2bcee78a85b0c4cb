import { serializeError } from "@mea-culpa/engine";
import { unreachable } from "../errors/unreachable.ts";
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
    hookFailures: result.hookFailures.map(({ hook, error }) => ({ hook, error: String(error) })),
  };
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
    case "failed":
      return { ...base, error: serializeError(result.error) };
    case "skipped":
      return { ...base, parents: result.parents, rootCauses: result.rootCauses };
    case "cancelled":
      return { ...base, reason: String(result.reason) };
    default:
      return unreachable(result);
  }
}
