import { hasValue, type Outcome, type RunResult } from "@mea-culpa/engine";
import type { Heartbeat } from "../ledger/heartbeat.ts";
import type { LedgerRecord, RecordedPenance, SlotRecord } from "../ledger/ledger-record.ts";
import type { PublishedFile } from "../audit/ledger-file.ts";
import type { PublishedRun } from "../publish/publish-run.ts";
import type { RunProblem } from "../audit/dev-log-state.ts";
import { problemOf } from "./problem-of.ts";
import type { Drafts } from "./stages/draft-stage.ts";
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
  readonly problems: readonly RunProblem[];
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

/** Puts together what a run came to, from its outcomes. */
export function runReport(options: {
  readonly settings: RunSettings;
  readonly result: RunResult;
  /** The outcome of the heartbeat node. */
  readonly published: Outcome<PublishedRun>;
  /** The outcome of the draft node. */
  readonly drafted: Outcome<Drafts>;
}): RunReport {
  const { settings, result, published, drafted } = options;
  const { id, at } = settings.run;
  const done = hasValue(published) ? published.value : undefined;
  const problems = problemsOf(result, done);
  return {
    run: id,
    at,
    dry_run: settings.dryRun,
    outcome: problems.length === 0 ? "settled" : "failed",
    problems,
    slots: (done?.records ?? []).flatMap(slotOf),
    drafts: (hasValue(drafted) ? drafted.value.drafts : []).map(({ slot, writer, notes }) => ({
      slot,
      writer,
      notes,
    })),
    commit: done?.commit ?? null,
    heartbeat: done?.heartbeat ?? null,
    files: done?.planned ?? [],
    notes: done?.notes ?? [],
  };
}

/** What nodes say of themselves, and what only the dev log says (a ledger that was damaged). */
function problemsOf({ outcomes }: RunResult, done: PublishedRun | undefined): RunProblem[] {
  const children = new Set(
    [...outcomes.values()].flatMap(
      (outcome) => outcome.children?.map(({ nodeId }) => nodeId) ?? [],
    ),
  );
  const told = [...outcomes.values()]
    .filter(({ nodeId }) => !children.has(nodeId))
    .flatMap(problemOf);
  const error = done?.heartbeat.error ?? null;
  const known = error === null || told.some(({ message }) => message === error.message);
  return known ? told : [error, ...told];
}

function slotOf(record: LedgerRecord): ReportedSlot[] {
  if (record.kind === "slot") {
    return [{ number: record.slot, verdict: record.verdict, penance: record.penance }];
  }
  if (record.kind === "penance") {
    return [{ number: record.slot, verdict: "broken", penance: record.penance }];
  }
  return [];
}
