import { randomUUID } from "node:crypto";
import { systemClock } from "../clock/clock.ts";
import type { Graph } from "../graph/graph.ts";
import { graphShape } from "../journal/graph-shape.ts";
import { journalRecorder } from "../journal/journal-recorder.ts";
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
  const { runId = randomUUID(), journal, clock = systemClock } = options;
  return carryOutRun(graph, {
    options,
    begin: (plan) => {
      if (journal === undefined) return { runId, recorder: noRecorder, restored: nothingRestored };
      const startedAt = clock.now();
      journal.begin({ runId, graph: graph.name, shape: graphShape(plan), startedAt });
      return {
        runId,
        recorder: journalRecorder(journal, runId),
        restored: nothingRestored,
        end: () => journal.release(runId),
      };
    },
  });
}
