import { type Heartbeat, heartbeatSchema, type WatchReport } from "@mea-culpa/formats";
import { zonedMoment } from "../promise/local-moment.ts";

/** How the bot stands, without where and when somebody looked. */
type Standing = Omit<WatchReport, "address" | "at">;

/** The same, and when it last ran in the zone of its promise; absent where nobody knows. */
export interface JudgedStanding {
  readonly standing: Standing;
  readonly ran?: string;
}

const day = 24 * 3_600_000;

/**
 * Judges a heartbeat by the watcher's clock (both times in milliseconds): whether the bot has run
 * when it said it would, and since the last deadline.
 */
export function judgeHeartbeat(
  text: string,
  { now, grace }: { readonly now: number; readonly grace: number },
): JudgedStanding {
  const heartbeat = parse(text);
  if (heartbeat === undefined) {
    return unreadable("what stands there is no heartbeat of roast-bot");
  }
  const { last_run, next_due, next_run, outcome, error, promise } = heartbeat;
  const tell = (instant: string): string => zonedMoment(instant, promise.zone);
  const expected =
    next_run !== null && Date.parse(next_run) < Date.parse(next_due) ? next_run : next_due;
  const ran = tell(last_run);
  const is = (standing: Standing["standing"], reason: string | null): JudgedStanding => ({
    standing: { last_run, expected, standing, reason },
    ran,
  });
  if (Date.parse(last_run) > now + day) {
    return is("ahead", `it says that it ran ${ran}, which is to come`);
  }
  if (now > Date.parse(expected) + grace) {
    return is("late", `it was to run by ${tell(expected)}, and last ran ${ran}`);
  }
  if (outcome === "failed") {
    return is("failed", error === null ? "it failed" : `${error.stage}: ${error.message}`);
  }
  return is("fresh", null);
}

/** Nothing could be read, and why. */
export function unreadable(reason: string): JudgedStanding {
  return { standing: { standing: "unreadable", reason, last_run: null, expected: null } };
}

function parse(text: string): Heartbeat | undefined {
  try {
    return heartbeatSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
