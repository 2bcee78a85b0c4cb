import type { BuildResult } from "../results/build-result.ts";

/**
 * How a build as a whole ended. What was skipped because of a stale source is as it was ordered; a
 * source that could not be measured is a failure.
 */
export function statusOf({
  nodes,
  sources,
  failedOperations,
}: Pick<BuildResult, "nodes" | "sources" | "failedOperations">): BuildResult["status"] {
  const results = [...nodes.values()];
  const hasFailed =
    failedOperations.length > 0 ||
    [...sources.values()].some(({ kind }) => kind === "unmeasured") ||
    results.some(
      (one) =>
        one.status === "failed" ||
        (one.status === "skipped" && one.rootCauses.some((id) => !sources.has(id))),
    );
  if (results.some(({ status }) => status === "cancelled"))
    return hasFailed ? "failed" : "cancelled";
  return hasFailed ? "failed" : "succeeded";
}
