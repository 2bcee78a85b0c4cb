import { randomUUID } from "node:crypto";
import type { Graph } from "../graph/graph.ts";
import { nothingRestored } from "../journal/restore-run.ts";
import type { RunResult } from "../outcome/run-result.ts";
import { carryOutRun } from "./carry-out-run.ts";
import type { RunOptions } from "./run-options.ts";
import { noRecorder } from "./run-recorder.ts";

/**
 * Runs a graph to its end. Throws a `PlanError` before anything has run if the graph is wrong, and
 * rejects if the journal cannot be written; nodes that fail are outcomes in the result.
 */
export function run(graph: Graph, options: RunOptions = {}): Promise<RunResult> {
  const { runId = randomUUID() } = options;
  return carryOutRun(graph, {
    options,
    begin: () => ({ runId, recorder: noRecorder, restored: nothingRestored }),
  });
}
