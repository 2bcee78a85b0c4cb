import type { Graph } from "../graph/graph.ts";
import { inProcessRunner } from "../runners/in-process-runner.ts";
import { processPool } from "../runners/process-pool.ts";
import type { TaskRunner } from "../runners/task-runner.ts";
import type { RunOptions } from "./run-options.ts";

/** The task runners of one run, and those among them that the run itself has to dispose of. */
export interface RunRunners {
  readonly runners: Readonly<Record<string, TaskRunner>>;
  readonly own: readonly TaskRunner[];
}

/** Adds `in-process`, and `process` if the graph asks for it, to the runners that were given. */
export function withDefaultRunners(
  graph: Graph,
  { runners = {}, clock, environment }: Pick<RunOptions, "runners" | "clock" | "environment">,
): RunRunners {
  const shared = {
    ...(clock === undefined ? {} : { clock }),
    ...(environment === undefined ? {} : { environment }),
  };
  const own: Record<string, TaskRunner> = {};
  if (runners["in-process"] === undefined) own["in-process"] = inProcessRunner(shared);
  const wantsPool = graph.nodes.some(({ isolation }) => isolation === "process");
  if (wantsPool && runners["process"] === undefined) own["process"] = processPool(shared);
  return { runners: { ...own, ...runners }, own: Object.values(own) };
}
