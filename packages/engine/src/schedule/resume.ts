import { systemClock } from "../clock/clock.ts";
import type { Graph } from "../graph/graph.ts";
import { refuseChangedGraph } from "../journal/graph-shape.ts";
import { journalRecorder } from "../journal/journal-recorder.ts";
import type { Journal } from "../journal/journal.ts";
import { type RestoredRun, restoreRun } from "../journal/restore-run.ts";
import { selectRerun } from "../journal/select-rerun.ts";
import type { RunResult } from "../outcome/run-result.ts";
import type { Plan } from "../plan/plan.ts";
import { carryOutRun } from "./carry-out-run.ts";
import type { RunOptions } from "./run-options.ts";

/** What a resumed run is given: a journal, the run's id, and whatever a run takes. */
export interface ResumeOptions extends RunOptions {
  readonly runId: string;
  readonly journal: Journal;
  /** `unfinished` by default: a node that failed for good has finished. */
  readonly rerun?: "unfinished" | "unsuccessful";
}

/**
 * Takes up a run that was broken off or cancelled, and ends it as if it never had been. Nodes that
 * finished keep their outcome; give the graph that the run began with. Throws a `JournalError` if
 * the run is unknown, still carried out by a live process, or of another graph.
 */
export function resume(graph: Graph, options: ResumeOptions): Promise<RunResult> {
  const { runId, journal } = options;
  return carryOutRun(graph, {
    options,
    begin: (plan) => {
      const { shape } = journal.adopt(runId);
      const end = (): void => journal.release(runId);
      try {
        refuseChangedGraph(plan, shape);
        return {
          runId,
          recorder: journalRecorder(journal, runId),
          restored: takeUp(plan, options),
          end,
        };
      } catch (error) {
        end();
        throw error;
      }
    },
  });
}

/** Replays the run and writes down which outcomes no longer hold before anything is run again. */
function takeUp(
  plan: Plan,
  { runId, journal, rerun = "unfinished", errorClasses = [], clock = systemClock }: ResumeOptions,
): RestoredRun {
  const restored = restoreRun(journal.read(runId), errorClasses);
  const dropped = selectRerun(plan, { outcomes: restored.outcomes, rerun });
  journal.append(runId, { kind: "run-resumed", at: clock.now(), dropped });
  const outcomes = new Map(restored.outcomes);
  for (const id of dropped) outcomes.delete(id);
  return { ...restored, outcomes };
}
