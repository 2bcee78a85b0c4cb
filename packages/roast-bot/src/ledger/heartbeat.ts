import type { RecordedPenance } from "./ledger-record.ts";
import type { Streak } from "./ledger-state.ts";
import type { Verdict } from "../promise/slots.ts";

/** The small record that the page's footer reads, `data/roast_bot.json`; names are the file's. */
export interface Heartbeat {
  readonly schema: "mea-culpa/heartbeat/1";
  /** When the bot last ran, by its own clock. */
  readonly last_run: string;
  readonly outcome: "settled" | "failed";
  readonly error: { readonly stage: string; readonly message: string } | null;
  readonly promise: { readonly who: string; readonly cadence: string; readonly zone: string };
  /** The latest settled slot; null before the first. */
  readonly slot: {
    readonly number: number;
    readonly opens: string;
    readonly closes: string;
  } | null;
  readonly verdict: Verdict | null;
  readonly penance: RecordedPenance["kind"] | null;
  readonly next_due: string;
  readonly streak: Streak;
  /** What kept the slot, or the roast that paid for it. */
  readonly entry: {
    readonly title: string;
    readonly path: string;
    readonly kind: "entry" | "roast";
  } | null;
  /** `head` is the SHA-256 of the ledger's last line. */
  readonly ledger: { readonly path: string; readonly head: string; readonly slots: number };
  /** When the bot is expected again; null where nobody knows. */
  readonly next_run: string | null;
}

/**
 * The text of the heartbeat file: what this run says, two spaces deep, followed by the keys that
 * somebody else put into the file before. A file that is not a JSON object is written anew.
 */
export function writeHeartbeat(heartbeat: Heartbeat, before: string | null): string {
  const own = new Set(Object.keys(heartbeat));
  const foreign = Object.entries(objectIn(before)).filter(([key]) => !own.has(key));
  return `${JSON.stringify({ ...heartbeat, ...Object.fromEntries(foreign) }, undefined, 2)}\n`;
}

function objectIn(text: string | null): object {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
