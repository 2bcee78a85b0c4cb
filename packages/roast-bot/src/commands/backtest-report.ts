import type { BacktestReport, BacktestedSlot, ReportedEntry, Verdict } from "@mea-culpa/formats";
import type { DevLogEntry, PublicStretch } from "../dev-log/dev-log-entry.ts";
import { findHeartbeat } from "../dev-log/heartbeat-history.ts";
import { judgeSlots } from "../dev-log/judge-slots.ts";
import { indexSlots } from "../promise/slots.ts";
import type { DevLogReading } from "../dev-log/read-dev-log.ts";
import { slotsUntil } from "../promise/slots.ts";
import type { DevLogPromise } from "../promise/promise.ts";

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
    ({ slot, verdict, entries: proofs }): BacktestedSlot => ({
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
