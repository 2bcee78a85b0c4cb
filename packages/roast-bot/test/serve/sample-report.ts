import type { RunReport } from "@mea-culpa/formats";

/** What a run of Ilse's came to that settled nothing new. */
export function reportOf(
  outcome: RunReport["outcome"],
  nextDue: string,
  changes: Partial<RunReport> = {},
): RunReport {
  const error = outcome === "settled" ? null : { stage: "publish", message: "no" };
  return {
    run: "r",
    at: "2026-01-26T07:00:05Z",
    dry_run: false,
    outcome,
    problems:
      error === null
        ? []
        : [{ ...error, slots: [], nodes: [], attempts: 1, place: null, errors: [] }],
    slots: [],
    drafts: [],
    open_slot: null,
    commit: null,
    files: [],
    notes: [],
    heartbeat: {
      schema: "mea-culpa/heartbeat/1",
      last_run: "2026-01-26T07:00:05Z",
      outcome,
      error,
      promise: { who: "ilse", cadence: "weekly", zone: "Europe/Budapest" },
      slot: null,
      verdict: null,
      penance: null,
      next_due: nextDue,
      streak: { kind: "kept", length: 0 },
      entry: null,
      ledger: { path: "data/roast_bot_ledger.jsonl", head: "0".repeat(64), slots: 0 },
      next_run: null,
    },
    ...changes,
  };
}
