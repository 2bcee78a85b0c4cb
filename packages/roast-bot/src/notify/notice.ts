import type { ReportedSlot, RunReport, WaitingRoast } from "@mea-culpa/formats";
import { describeShortfall } from "../ledger/shortfall.ts";
import { zonedMoment } from "../promise/local-moment.ts";

/** Something that somebody wants to hear of. */
export interface Notice {
  /** Told once: a notice of the same key is not sent again. */
  readonly key: string;
  readonly event: "reminder" | "verdict" | "failure" | "recovery" | "late";
  /** A line or two, without mark-up. */
  readonly text: string;
}

/** How long before a deadline somebody is reminded who has not written yet; in hours. */
export const remindBefore = [24, 3] as const;

const hour = 3_600_000;

/** All that a run gives reason to tell, the most important first. */
export function listNotices(
  report: RunReport,
  { failedBefore }: { /** Whether the run before had failed. */ readonly failedBefore: boolean },
): readonly Notice[] {
  if (report.dry_run) return [];
  return [
    ...failures(report),
    ...(failedBefore && report.outcome === "settled"
      ? [
          {
            key: `recovery ${report.run}`,
            event: "recovery",
            text: "roast-bot works again: everything is settled.",
          } as const,
        ]
      : []),
    ...report.slots.filter(({ published }) => published).map((slot) => verdict(slot, report)),
    ...reminders(report),
  ];
}

/** A failure is told when it begins; the same one, run after run, is no news. */
function failures({ outcome, problems, commit }: RunReport): readonly Notice[] {
  if (outcome === "settled") return [];
  const said = problems.map(({ stage, message }) => `${stage}: ${message}`);
  const published = commit === null ? " Not even a heartbeat was published." : "";
  const text = `roast-bot failed.${published}\n${said.slice(0, 5).join("\n")}`;
  return [{ key: `failure ${said.join("\n")}`, event: "failure", text }];
}

function verdict({ number, verdict, short, penance }: ReportedSlot, report: RunReport): Notice {
  const who = report.heartbeat?.promise.who ?? "The author";
  const key = `verdict ${report.run} ${number}`;
  const came = short === null ? "" : ` (${describeShortfall(short)})`;
  const text = `${who}, slot ${number}: ${verdict}${came}${tellPenance(penance, report)}`;
  return { key, event: "verdict", text };
}

function tellPenance(penance: ReportedSlot["penance"], report: RunReport): string {
  switch (penance?.kind) {
    case "roasted":
      return `, and roasted: ${penance.title} (${penance.entry})`;
    case "owed":
      return tellOwed(penance.waits, report);
    case "waived":
      return `; waived: ${penance.reason}`;
    case undefined:
      return "";
  }
}

function tellOwed(waits: WaitingRoast | undefined, { heartbeat }: RunReport): string {
  if (waits === undefined) return "; the roast is owed";
  if (waits.state === "closed") return `; the roast was turned down: ${waits.where}`;
  const zone = heartbeat?.promise.zone ?? "UTC";
  const when = waits.until === null ? "" : `, and comes out ${zonedMoment(waits.until, zone)}`;
  return `; the roast waits to be read: ${waits.title} (${waits.where})${when}`;
}

/** Only the nearest moment that has passed: who has three hours left need not hear of 24. */
function reminders({ at, open_slot: open, heartbeat }: RunReport): readonly Notice[] {
  if (open === null || open.kept || open.excused) return [];
  const left = Date.parse(open.closes) - Date.parse(at);
  const nearest = remindBefore.toReversed().find((hours) => left <= hours * hour);
  if (nearest === undefined || left <= 0) return [];
  const { who, zone } = heartbeat?.promise ?? { who: "The author", zone: "UTC" };
  const so = open.short === null ? "has not written yet" : "has not written enough yet";
  const came = open.short === null ? "" : ` (${describeShortfall(open.short)})`;
  return [
    {
      key: `reminder ${open.closes} ${nearest}`,
      event: "reminder",
      text: `${who} ${so}${came}: the entry of slot ${open.number} is due ${zonedMoment(open.closes, zone)}, in ${tellSpan(left)}.`,
    },
  ];
}

function tellSpan(milliseconds: number): string {
  const minutes = Math.max(1, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
