import type { RetryPolicy } from "@mea-culpa/engine";
import type { ManifestNode } from "../manifest/manifest.ts";
import { isTest } from "../plan/is-test.ts";
import type { DbtOrchestratorOptions } from "./orchestrator-options.ts";

/** How a node is retried: tests have a count of their own. Compile errors forbid it themselves. */
export function retryPolicyOf({
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
