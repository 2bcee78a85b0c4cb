import { getOutcome, hasFailed, type RunResult } from "@mea-culpa/engine";
import type { LedgerRecord, ReportedProblem, ReportedSlot, RunReport } from "@mea-culpa/formats";
import { PublishError } from "../publish/publish-error.ts";
import type { PublishedRun } from "../publish/published-run.ts";
import { publicProblem, type RunProblem } from "../audit/dev-log-state.ts";
import { findValue, lastError } from "./outcomes.ts";
import { findProblems, mergeProblems } from "./problems.ts";
import type { RunGraph } from "./run-graph.ts";
import type { RunSettings } from "./run-settings.ts";

/** Puts together what a run came to, from its outcomes. */
export function runReport(
  result: RunResult,
  { settings, graph }: { readonly settings: RunSettings; readonly graph: RunGraph },
): RunReport {
  const { id, at } = settings;
  const done = findValue(result, graph.heartbeat);
  const { drafts = [] } = findValue(result, graph.draft) ?? {};
  const read = findValue(result, graph.read);
  const found = findValue(result, graph.candidates) ?? [];
  const problems = collectProblems(result, { graph, done });
  return {
    run: id,
    at,
    dry_run: settings.dryRun,
    outcome: problems.length === 0 ? "settled" : "failed",
    problems,
    slots:
      done === undefined
        ? plannedRecords(result, graph).flatMap((record) => reportSlot(record, false))
        : done.records.flatMap((record) => reportSlot(record, done.commit !== null)),
    drafts: drafts.flatMap(({ pack, writer, notes }) =>
      pack.slot.number === undefined ? [] : [{ slot: pack.slot.number, writer, notes }],
    ),
    open_slot: read?.openSlot ?? null,
    commit: done?.commit ?? null,
    heartbeat: done?.heartbeat ?? null,
    files: done?.planned ?? [],
    notes: [
      ...(read?.notes ?? []),
      ...new Set(found.flatMap(({ notes }) => notes)),
      ...(done?.notes ?? []),
    ],
  };
}

/** The ledger with what a run has added to it; nothing where it could not be read. */
export function ledgerAfter(
  result: RunResult,
  { graph }: { readonly graph: RunGraph },
): readonly LedgerRecord[] {
  const read = findValue(result, graph.read);
  if (read === undefined) return [];
  return [...read.ledger, ...(findValue(result, graph.heartbeat)?.records ?? [])];
}

/**
 * The problems that the dev log's own files have, those of nodes, and one that only the heartbeat
 * tells.
 */
function collectProblems(
  result: RunResult,
  { graph, done }: { readonly graph: RunGraph; readonly done: PublishedRun | undefined },
): ReportedProblem[] {
  const tally = findValue(result, graph.tally);
  const told = mergeProblems([
    ...(findValue(result, graph.read)?.problems ?? []),
    ...(tally?.problems ?? []),
    ...(done?.problems ?? []),
    // The tally holds the problems of all nodes before it.
    ...findProblems(
      tally
        ? [getOutcome(result, graph.publish), getOutcome(result, graph.heartbeat)]
        : [...result.outcomes.values()],
    ),
  ]);
  const error = done?.heartbeat.error ?? null;
  const isKnown =
    error === null || told.some((problem) => publicProblem(problem).message === error.message);
  return (isKnown ? told : [error, ...told]).map(reportProblem);
}

/** Gives a problem the fields that it lacks. */
function reportProblem(problem: RunProblem): ReportedProblem {
  const { slots = [], nodes = [], attempts = 0, place = null, errors = [] } = problem;
  return { ...problem, slots, nodes, attempts, place, errors };
}

function reportSlot(record: LedgerRecord, published: boolean): ReportedSlot[] {
  if (record.kind === "slot") {
    const { slot: number, verdict, short = null, penance } = record;
    return [{ number, verdict, short, penance, published }];
  }
  if (record.kind === "penance") {
    const { slot: number, penance } = record;
    return [{ number, verdict: "broken", short: null, penance, published }];
  }
  return [];
}

/** The records of a commit that could not be published. */
function plannedRecords(
  result: RunResult,
  { publish, heartbeat }: RunGraph,
): readonly LedgerRecord[] {
  for (const outcome of [getOutcome(result, publish), getOutcome(result, heartbeat)]) {
    if (!hasFailed(outcome)) continue;
    const error = lastError(outcome.error);
    if (error instanceof PublishError && error.planned.length > 0) return error.planned;
  }
  return [];
}
