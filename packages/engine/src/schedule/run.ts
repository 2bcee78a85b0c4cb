import { randomUUID } from "node:crypto";
import { systemClock } from "../clock.ts";
import { JournalError } from "../errors/engine-errors.ts";
import type { Graph } from "../graph/graph.ts";
import type { Journal } from "../journal/journal.ts";
import { nothingRestored, restoreRun, type RestoredRun } from "../journal/restore-run.ts";
import { hasValue, type Outcome } from "../outcome/outcome.ts";
import type { Plan } from "../plan/plan-graph.ts";
import { carryOutRun } from "./carry-out-run.ts";
import type { RunOptions } from "./run-options.ts";
import { noRecorder, recordInJournal } from "./run-recorder.ts";
import type { RunResult } from "./run-result.ts";

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
      journal.begin({ runId, graph: graph.name, shape: describeShape(plan), startedAt });
      return {
        runId,
        recorder: recordInJournal(journal, runId),
        restored: nothingRestored,
        end: () => journal.release(runId),
      };
    },
  });
}

/** What a resumed run is given: a journal, the run's id, and whatever a run takes. */
interface ResumeOptions extends RunOptions {
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
          recorder: recordInJournal(journal, runId),
          restored: restoreOutcomes(plan, options),
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
function restoreOutcomes(
  plan: Plan,
  { runId, journal, rerun = "unfinished", errorClasses = [], clock = systemClock }: ResumeOptions,
): RestoredRun {
  const entries = journal.read(runId);
  const { outcomes } = restoreRun(entries, errorClasses);
  const dropped = selectRerun(plan, { outcomes, rerun });
  const resumed = { kind: "run-resumed", at: clock.now(), dropped } as const;
  journal.append(runId, resumed);
  return restoreRun([...entries, resumed], errorClasses);
}

/**
 * What a resumed run does again, beside what has no outcome yet: nothing but what was cancelled
 * (`unfinished`), or everything that gave no value (`unsuccessful`).
 */
type Rerun = "unfinished" | "unsuccessful";

/**
 * Ids of the outcomes that do not hold: those of the kind asked for, and those of every node that
 * needs one of them. A fan-out's child that gave a value holds as long as the fan-out's needs do.
 */
function selectRerun(
  plan: Plan,
  { outcomes, rerun }: { readonly outcomes: ReadonlyMap<string, Outcome>; readonly rerun: Rerun },
): readonly string[] {
  const dropped = new Set<string>();
  for (const node of plan.waves.flat()) {
    const outcome = outcomes.get(node.id);
    const isStale = node.needs.some((need) => dropped.has(need));
    if (isStale || (outcome !== undefined && !holds(outcome, rerun))) dropped.add(node.id);
    if (node.forEach === undefined) continue;
    for (const [id, child] of listChildren(node.id, outcomes)) {
      if (isStale || !holds(child, rerun)) dropped.add(id);
    }
  }
  return [...dropped].filter((id) => outcomes.has(id));
}

function holds(outcome: Outcome, rerun: Rerun): boolean {
  return rerun === "unfinished" ? outcome.status !== "cancelled" : hasValue(outcome);
}

/** The plan refuses other nodes whose ids look like those of a fan-out's children. */
function listChildren(
  fanOut: string,
  outcomes: ReadonlyMap<string, Outcome>,
): readonly (readonly [string, Outcome])[] {
  return [...outcomes].filter(([id]) => id.startsWith(`${fanOut}[`));
}

/** What must not change between the beginning of a run and its resumption: one line for each node. */
function describeShape(plan: Plan): string {
  return plan.nodes
    .map(({ id, needs, trigger, forEach }) =>
      JSON.stringify([id, needs, trigger, forEach?.need ?? null]),
    )
    .toSorted((left, right) => (left < right ? -1 : 1))
    .join("\n");
}

/** Throws a `JournalError` that names the difference if the graph is not the one the run began with. */
function refuseChangedGraph(plan: Plan, recorded: string): void {
  const shape = describeShape(plan);
  if (shape === recorded) return;
  const now = new Set(shape.split("\n"));
  const before = new Set(recorded.split("\n"));
  const message = [
    "The graph is not the one that the run began with.",
    ...[...before.difference(now)].map((line) => `- ${line}`),
    ...[...now.difference(before)].map((line) => `+ ${line}`),
  ].join("\n");
  throw new JournalError("GRAPH_CHANGED", { message });
}
