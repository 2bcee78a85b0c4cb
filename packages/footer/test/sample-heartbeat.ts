import type { Heartbeat } from "../src/index.ts";

/** A heartbeat of a bot that ran in time and found slot 12 broken, with fields changed at will. */
export function sampleHeartbeat(changes: Partial<Heartbeat> = {}): Heartbeat {
  return {
    schema: "mea-culpa/heartbeat/1",
    last_run: "2026-11-23T08:00:04Z",
    outcome: "settled",
    error: null,
    promise: { who: "juno", cadence: "weekly", zone: "Europe/Berlin" },
    slot: { number: 12, opens: "2026-11-16T08:00:00Z", closes: "2026-11-23T08:00:00Z" },
    verdict: "broken",
    penance: "roasted",
    next_due: "2026-11-30T08:00:00Z",
    streak: { kind: "broken", length: 1 },
    entry: {
      title: "The Lighthouse Keeper",
      path: "src/content/blog/the-lighthouse-keeper.md",
      kind: "roast",
    },
    ledger: {
      path: "data/roast_bot_ledger.jsonl",
      head: "5d1f8c0e".repeat(8),
      slots: 12,
    },
    next_run: "2026-11-30T08:05:00Z",
    ...changes,
  };
}

/** A run that could not finish, as a change to {@link sampleHeartbeat}. */
export const failedRun: Partial<Heartbeat> = {
  outcome: "failed",
  error: { stage: "publish", message: "the remote could not be reached" },
};
