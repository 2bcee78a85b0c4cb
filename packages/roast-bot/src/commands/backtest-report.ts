import type { BacktestReport, BacktestedSlot, ReportedEntry, Verdict } from "@mea-culpa/formats";
import type { DevLogEntry, PublicStretch } from "../dev-log/dev-log-entry.ts";
import { findHeartbeat } from "../dev-log/heartbeat-history.ts";
import type { JudgedSlot } from "../dev-log/judge-slots.ts";
import { indexSlots } from "../promise/slots.ts";
import { findShortfall } from "../ledger/shortfall.ts";
import type { DevLogReading } from "../dev-log/read-dev-log.ts";

/** Sets the bot's own traces beside what became of slots that follow each other. */
export function backtestReport(options: {
  slots: readonly JudgedSlot[];
  reading: DevLogReading;
}): BacktestReport {
  const { entries, heartbeats } = options.reading;
  const roasts = roastsBySlot(entries, indexSlots(options.slots.map(({ slot }) => slot)));
  const judged = options.slots.map((each): BacktestedSlot => {
    const { slot, verdict, entries: proofs } = each;
    return {
      ...slot,
      verdict,
      entries: proofs.map(({ entry, stretch }) => reportedEntry(entry, stretch)),
      short: findShortfall(each) ?? null,
      roasts: roasts.get(slot.closes) ?? [],
      heartbeat: findHeartbeat(heartbeats, slot.closes),
    };
  });
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
): Map<string, ReportedEntry[]> {
  const found = new Map<string, ReportedEntry[]>();
  for (const entry of entries.filter(({ whose }) => whose.kind === "bot")) {
    const [first] = entry.stretches;
    const slot = first === undefined ? undefined : slotAt(first.from);
    if (first === undefined || slot === undefined) continue;
    found.set(slot.closes, [...(found.get(slot.closes) ?? []), reportedEntry(entry, first)]);
  }
  return found;
}
