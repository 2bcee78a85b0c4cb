import type { Heartbeat } from "@mea-culpa/formats";
import type { HeartbeatResult } from "./heartbeat.ts";

const hour = 3_600_000;

/** How long after a deadline the bot may still be on its way, in milliseconds: 24 hours. */
export const grace: number = 24 * hour;

/**
 * How the bot stands. `recorded` is what can be said without a clock, and stays true however long
 * ago the page was built; the others need the reader's clock.
 */
export type Standing =
  | { readonly kind: "recorded"; readonly heartbeat: Heartbeat }
  | { readonly kind: "fresh"; readonly heartbeat: Heartbeat }
  | { readonly kind: "due"; readonly heartbeat: Heartbeat }
  | { readonly kind: "overdue"; readonly heartbeat: Heartbeat }
  | { readonly kind: "failed"; readonly heartbeat: Heartbeat }
  | { readonly kind: "unknown"; readonly why: "missing" }
  | { readonly kind: "unknown"; readonly why: "malformed"; readonly problem: string }
  | { readonly kind: "unknown"; readonly why: "ahead"; readonly heartbeat: Heartbeat };

/**
 * Judges the bot by a heartbeat and a clock. The bot is late when the deadline has passed and it
 * has not run since; a failed run counts as a sign of life, but not for longer than that. A
 * heartbeat from the future proves nothing, as it would look fresh for as long as it likes.
 */
export function judgeStanding(options: {
  readonly heartbeat: HeartbeatResult;
  /** The reader's clock in milliseconds since 1970; null where there is none. */
  readonly now: number | null;
}): Standing {
  const { heartbeat: result, now } = options;
  if (result.kind === "missing") return { kind: "unknown", why: "missing" };
  if (result.kind === "malformed") {
    return { kind: "unknown", why: "malformed", problem: result.problem };
  }
  const { heartbeat } = result;
  if (now === null) return { kind: "recorded", heartbeat };
  const lastRun = Date.parse(heartbeat.last_run);
  const nextDue = Date.parse(heartbeat.next_due);
  if (lastRun > now + grace) return { kind: "unknown", why: "ahead", heartbeat };
  const missed = now > nextDue && lastRun < nextDue;
  if (missed && now > nextDue + grace) return { kind: "overdue", heartbeat };
  if (heartbeat.outcome === "failed") return { kind: "failed", heartbeat };
  return { kind: missed ? "due" : "fresh", heartbeat };
}
