import { type Heartbeat, heartbeatSchema, type WatchReport } from "@mea-culpa/formats";
import { zonedMoment } from "../promise/local-moment.ts";

/** How the bot stands, without where and when somebody looked. */
export type Standing = Omit<WatchReport, "address" | "at">;

const day = 24 * 3_600_000;

/**
 * Judges a heartbeat by the watcher's clock (both times in milliseconds): whether the bot has run
 * when it said it would, and since the last deadline.
 */
export function judgeHeartbeat(
  text: string,
  { now, grace }: { readonly now: number; readonly grace: number },
): Standing {
  const heartbeat = parse(text);
  if (heartbeat === undefined) {
    return unreadable("what stands there is no heartbeat of roast-bot");
  }
  const { last_run, next_due, next_run, outcome, error, promise } = heartbeat;
  const tell = (instant: string): string => zonedMoment(instant, promise.zone);
  const expected =
    next_run !== null && Date.parse(next_run) < Date.parse(next_due) ? next_run : next_due;
  const told = { last_run, expected };
  if (Date.parse(last_run) > now + day) {
    return {
      ...told,
      standing: "ahead",
      reason: `it says that it ran ${tell(last_run)}, which is to come`,
    };
  }
  if (now > Date.parse(expected) + grace) {
    return {
      ...told,
      standing: "late",
      reason: `it was to run by ${tell(expected)}, and last ran ${tell(last_run)}`,
    };
  }
  if (outcome === "failed") {
    const why = error === null ? "it failed" : `${error.stage}: ${error.message}`;
    return { ...told, standing: "failed", reason: why };
  }
  return { ...told, standing: "fresh", reason: null };
}

/** Nothing could be read, and why. */
export function unreadable(reason: string): Standing {
  return { standing: "unreadable", reason, last_run: null, expected: null };
}

function parse(text: string): Heartbeat | undefined {
  try {
    return heartbeatSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
