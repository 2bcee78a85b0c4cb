import type { NodeDefinition, NodeSettings } from "./node-definition.ts";

type Settled = Pick<
  NodeDefinition,
  "continueOnError" | "retry" | "timeout" | "limits" | "isolation" | "environment" | "cache"
>;

/** Fills in the settings that a node leaves out. */
export function nodeSettings({
  continueOnError = false,
  retry,
  timeout,
  limits = {},
  isolation = "in-process",
  environment = [],
  cache,
}: NodeSettings): Settled {
  return {
    limits: isNames(limits) ? Object.fromEntries(limits.map((name) => [name, 1])) : limits,
    isolation,
    environment,
    continueOnError,
    ...(retry === undefined ? {} : { retry }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(cache === undefined ? {} : { cache }),
  };
}

function isNames(limits: NonNullable<NodeSettings["limits"]>): limits is readonly string[] {
  return Array.isArray(limits);
}
