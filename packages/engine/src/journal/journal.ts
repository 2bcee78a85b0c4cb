import type { SerializedFailedAttempt, SerializedOutcome } from "../outcome/serialized-outcome.ts";

/** What identifies a run in the journal. */
export interface RunRecord {
  readonly runId: string;
  readonly graph: string;
  /** Digest of ids, needs and triggers: a run can only be resumed with the graph it began with. */
  readonly shape: string;
  readonly startedAt: number;
}

/** The durable memory of runs. Every method returns only when its effect would survive a crash. */
export interface Journal {
  /** Begins a run and takes ownership of it. Throws if there is one of that id. */
  begin(run: RunRecord): void;
  /**
   * Takes over a run whose process is gone. Throws if there is no such run or if another live
   * process still carries it out.
   */
  adopt(runId: string): RunRecord;
  /** Gives up ownership, at the end of a run however it ended. */
  release(runId: string): void;
  append(runId: string, entry: JournalEntry): void;
  /** All entries of a run, in the order in which they were written. */
  read(runId: string): readonly JournalEntry[];
}

/** One state change of a run. Entries are only ever added; replaying them gives the state. */
export type JournalEntry =
  | AttemptStartedEntry
  | AttemptFailedEntry
  | NodeFinishedEntry
  | FanOutFinishedEntry
  | RunResumedEntry
  | RunFinishedEntry;

/** Written before a task runner is given the attempt. */
interface AttemptStartedEntry {
  readonly kind: "attempt-started";
  readonly nodeId: string;
  readonly attempt: number;
  readonly at: number;
}

/** Written before a retry is waited for, with the moment at which it is due. */
interface AttemptFailedEntry {
  readonly kind: "attempt-failed";
  readonly nodeId: string;
  readonly attempt: SerializedFailedAttempt;
  readonly retryAt: number;
}

/** Written before any dependent of the node is looked at. */
interface NodeFinishedEntry {
  readonly kind: "node-finished";
  readonly nodeId: string;
  readonly outcome: SerializedOutcome;
}

/** A fan-out's own outcome follows from those of its children, so only its status is kept. */
export interface FanOutFinishedEntry {
  readonly kind: "fan-out-finished";
  readonly nodeId: string;
  readonly status: string;
  readonly readyAt: number;
  readonly children: readonly string[];
}

/** Written when a run is taken up again; `dropped` nodes are to be run once more. */
interface RunResumedEntry {
  readonly kind: "run-resumed";
  readonly at: number;
  readonly dropped: readonly string[];
}

interface RunFinishedEntry {
  readonly kind: "run-finished";
  readonly at: number;
  readonly status: string;
}

const KINDS: readonly unknown[] = [
  "attempt-started",
  "attempt-failed",
  "node-finished",
  "fan-out-finished",
  "run-resumed",
  "run-finished",
] satisfies readonly JournalEntry["kind"][];

/** Tells an entry from anything else that a damaged journal may hold; the schema version vouches for the rest. */
export function isJournalEntry(value: unknown): value is JournalEntry {
  return (
    typeof value === "object" && value !== null && "kind" in value && KINDS.includes(value.kind)
  );
}
