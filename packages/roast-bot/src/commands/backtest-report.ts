import type { DevLogEntry, PublicStretch } from "../dev-log/dev-log-entry.ts";
import { findHeartbeat } from "../dev-log/heartbeat-history.ts";
import { judgeSlots, indexSlots } from "../dev-log/judge-slots.ts";
import type { DevLogReading } from "../dev-log/read-dev-log.ts";
import { slotsUntil, type Verdict } from "../promise/slots.ts";
import type { DevLogPromise } from "../promise/promise.ts";

/** An entry as reports show it, with its four clocks. Moments are ISO 8601 UTC. */
interface ReportedEntry {
  readonly path: string;
  readonly title: string;
  readonly public_at: string;
  /** As it stands in the front matter; null if there is none. */
  readonly front_matter_date: string | null;
  readonly author_date: string;
  readonly committer_date: string;
}

/** A slot as `backtest --json` shows it. */
export interface ReportedSlot {
  readonly number: number;
  readonly opens: string;
  readonly closes: string;
  readonly verdict: Verdict;
  /** The entries that keep it. */
  readonly entries: readonly ReportedEntry[];
  /** The bot's own entries that became public within the slot. */
  readonly roasts: readonly ReportedEntry[];
  /** `last_run` of the heartbeat as it stood when the slot closed; null if there was none. */
  readonly heartbeat: string | null;
}

/** What `backtest --json` prints. */
export interface BacktestReport {
  readonly slots: readonly ReportedSlot[];
  /** Slots by verdict, and the slots within which a roast became public. */
  readonly totals: {
    readonly kept: number;
    readonly broken: number;
    readonly excused: number;
    readonly roasted: number;
  };
}

/** Judges every slot of a promise that is over at `now`, and sets the bot's own traces beside it. */
export function backtestReport(options: {
  promise: Pick<DevLogPromise, "cadence" | "zone" | "since" | "excuses">;
  reading: DevLogReading;
  now: string;
}): BacktestReport {
  const { promise, reading, now } = options;
  const { entries, heartbeats } = reading;
  const slots = slotsUntil(promise, now);
  const roasts = roastsBySlot(entries, indexSlots(slots));
  const judged = judgeSlots({ promise, slots, entries, now }).map(
    ({ slot, verdict, entries: proofs }): ReportedSlot => ({
      ...slot,
      verdict,
      entries: proofs.map(({ entry, stretch }) => reportedEntry(entry, stretch)),
      roasts: roasts.get(slot.number) ?? [],
      heartbeat: findHeartbeat(heartbeats, slot.closes),
    }),
  );
  const count = (verdict: Verdict): number =>
    judged.filter((slot) => slot.verdict === verdict).length;
  const roasted = judged.filter((slot) => slot.roasts.length > 0).length;
  const totals = {
    kept: count("kept"),
    broken: count("broken"),
    excused: count("excused"),
    roasted,
  };
  return { slots: judged, totals };
}

/** An entry with the four clocks of the stretch that counts. */
function reportedEntry(entry: DevLogEntry, stretch: PublicStretch): ReportedEntry {
  return {
    path: entry.path,
    title: entry.title,
    public_at: stretch.from,
    front_matter_date: entry.frontMatterDate?.written ?? null,
    author_date: stretch.authorDate,
    committer_date: stretch.committerDate,
  };
}

function roastsBySlot(
  entries: readonly DevLogEntry[],
  slotAt: ReturnType<typeof indexSlots>,
): Map<number, ReportedEntry[]> {
  const found = new Map<number, ReportedEntry[]>();
  for (const entry of entries.filter(({ whose }) => whose.kind === "bot")) {
    const [first] = entry.stretches;
    const slot = first === undefined ? undefined : slotAt(first.from);
    if (first === undefined || slot === undefined) continue;
    found.set(slot.number, [...(found.get(slot.number) ?? []), reportedEntry(entry, first)]);
  }
  return found;
}
