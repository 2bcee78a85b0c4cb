import { hasValue, getOutcome, type RunResult } from "@mea-culpa/engine";
import type { Heartbeat } from "../ledger/heartbeat.ts";
import type { LedgerRecord, RecordedPenance, SlotRecord } from "../ledger/ledger-record.ts";
import type { PublishedFile } from "../audit/ledger-file.ts";
import type { PublishedRun } from "../publish/publish-run.ts";
import { publicProblem, type RunProblem } from "../audit/dev-log-state.ts";
import type { FilePlace } from "../promise/promise.ts";
import { findProblems, mergeProblems } from "./problems.ts";
import type { RunGraph } from "./run-graph.ts";
import type { RunSettings } from "./run-settings.ts";

/** A slot that the run has settled, or whose penance it has changed; names are those of `--json`. */
export interface ReportedSlot {
  readonly number: number;
  readonly verdict: SlotRecord["verdict"];
  readonly penance: RecordedPenance | null;
}

/** How a roast was written; names are those of `--json`. */
export interface ReportedDraft {
  readonly slot: number;
  /** Whose words they are: `house`, `anthropic:MODEL`. */
  readonly writer: string;
  /** Who gave up and why, what was dropped. */
  readonly notes: readonly string[];
}

/** What a run came to: what `roast-bot run --json` prints. */
export interface RunReport {
  readonly run: string;
  /** The run's clock. */
  readonly at: string;
  readonly dry_run: boolean;
  /** `failed` when anything at all went wrong. */
  readonly outcome: "settled" | "failed";
  readonly problems: readonly ReportedProblem[];
  readonly slots: readonly ReportedSlot[];
  /** The roasts that were written, whether or not they were published. */
  readonly drafts: readonly ReportedDraft[];
  /** The commit that holds the heartbeat; null when none could be pushed, and in a dry run. */
  readonly commit: string | null;
  /** What the footer reads now; null when no heartbeat could be pushed. */
  readonly heartbeat: Heartbeat | null;
  /** What a dry run would have published, in the order of the commit. */
  readonly files: readonly PublishedFile[];
  readonly notes: readonly string[];
}

/** Something that went wrong, once, however many nodes and slots have met it. */
export type ReportedProblem = Required<Omit<RunProblem, "place">> & {
  readonly place: FilePlace | null;
};

/** Puts together what a run came to, from its outcomes. */
export function runReport(
  result: RunResult,
  { settings, graph }: { readonly settings: RunSettings; readonly graph: RunGraph },
): RunReport {
  const { id, at } = settings;
  const published = getOutcome(result, graph.heartbeat);
  const drafted = getOutcome(result, graph.draft);
  const read = getOutcome(result, graph.read);
  const done = hasValue(published) ? published.value : undefined;
  const problems = collectProblems(result, { graph, done });
  return {
    run: id,
    at,
    dry_run: settings.dryRun,
    outcome: problems.length === 0 ? "settled" : "failed",
    problems,
    slots: (done?.records ?? []).flatMap(reportSlot),
    drafts: (hasValue(drafted) ? drafted.value.drafts : []).flatMap(({ pack, writer, notes }) =>
      pack.slot.number === undefined ? [] : [{ slot: pack.slot.number, writer, notes }],
    ),
    commit: done?.commit ?? null,
    heartbeat: done?.heartbeat ?? null,
    files: done?.planned ?? [],
    notes: [...(hasValue(read) ? read.value.notes : []), ...(done?.notes ?? [])],
  };
}

/** What the dev log says of itself, what nodes say, and what only the heartbeat knows. */
function collectProblems(
  result: RunResult,
  { graph, done }: { readonly graph: RunGraph; readonly done: PublishedRun | undefined },
): ReportedProblem[] {
  const read = getOutcome(result, graph.read);
  const tally = getOutcome(result, graph.tally);
  const told = mergeProblems([
    ...(hasValue(read) ? read.value.problems : []),
    ...(hasValue(tally) ? tally.value.problems : []),
    // The tally has added up what was before it.
    ...findProblems(
      hasValue(tally)
        ? [getOutcome(result, graph.publish), getOutcome(result, graph.heartbeat)]
        : [...result.outcomes.values()],
    ),
  ]);
  const error = done?.heartbeat.error ?? null;
  const isKnown =
    error === null || told.some((problem) => publicProblem(problem).message === error.message);
  return (isKnown ? told : [error, ...told]).map(reportProblem);
}

/** Fills in what is not known of a problem. */
function reportProblem(problem: RunProblem): ReportedProblem {
  const { slots = [], nodes = [], attempts = 0, place = null, errors = [] } = problem;
  return { ...problem, slots, nodes, attempts, place, errors };
}

function reportSlot(record: LedgerRecord): ReportedSlot[] {
  if (record.kind === "slot") {
    return [{ number: record.slot, verdict: record.verdict, penance: record.penance }];
  }
  if (record.kind === "penance") {
    return [{ number: record.slot, verdict: "broken", penance: record.penance }];
  }
  return [];
}
