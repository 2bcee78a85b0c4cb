import { run, type Graph, type RunOptions, type RunResult } from "@mea-culpa/engine";
import type { Build } from "./build.ts";
import { failFast } from "./fail-fast.ts";
import { DBT_RUNNER, sessionRunner } from "./session-runner.ts";

/** Runs a graph of dbt's nodes in a session, under the build's limits, events and cancellation. */
export async function runInSession(
  graph: Graph,
  {
    build: { session, limits, options, request },
    starting = () => undefined,
    runOptions = {},
  }: {
    readonly build: Build;
    /** Called with each node before each of its attempts. */
    readonly starting?: (nodeId: string) => void;
    readonly runOptions?: Pick<RunOptions, "runId" | "journal" | "cache" | "consumers">;
  },
): Promise<RunResult> {
  const controller = new AbortController();
  const forward = (): void => controller.abort(request.signal?.reason);
  if (request.signal?.aborted === true) forward();
  request.signal?.addEventListener("abort", forward, { once: true });
  const runner = sessionRunner({ session, starting, slots: limits.workers });
  try {
    return await run(graph, {
      ...runOptions,
      ...(options.mode === undefined ? {} : { mode: options.mode }),
      runners: { [DBT_RUNNER]: runner },
      limits: limits.limits,
      signal: controller.signal,
      consumers: [
        ...(runOptions.consumers ?? []),
        ...(request.failFast === true ? [failFast(controller)] : []),
        ...(options.consumers ?? []),
      ],
    });
  } finally {
    request.signal?.removeEventListener("abort", forward);
  }
}
