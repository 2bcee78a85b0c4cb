import type { ReportedSlot, RunReport } from "@mea-culpa/formats";
import type { Paint } from "./paint.ts";
import { plainText } from "./plain-text.ts";
import { problemText } from "./problem-text.ts";

/** What a run came to, for a person: what was settled, what went wrong, what the footer says now. */
export function runText(
  report: RunReport,
  look: { readonly paint: Paint; readonly verbose: boolean },
): string {
  const { paint } = look;
  const { slots, problems, notes, heartbeat } = report;
  const lines = [
    ...slots.map((slot) => slotLine(slot, paint)),
    ...(slots.length === 0 ? ["Nothing new to settle."] : []),
    ...report.files
      .filter(({ path }) => path.endsWith(".md"))
      .map(
        ({ path, content }) =>
          `\n${paint.faint(`--- ${path}`)}\n${plainText(content, { lines: true })}`,
      ),
    ...notes.map((note) => paint.mild(plainText(note))),
    ...problems.map((problem) => problemText(problem, look)),
    publicationLine(report),
    ...(heartbeat === null ? [] : [`Next entry due ${heartbeat.next_due}.`]),
  ];
  return `${lines.join("\n")}\n`;
}

function slotLine({ number, verdict, penance }: ReportedSlot, paint: Paint): string {
  const slot = `Slot ${number}: `;
  switch (verdict) {
    case "kept":
      return slot + paint.good("kept");
    case "excused":
      return slot + paint.mild("excused");
    case "broken":
      return slot + paint.bad("broken") + penanceWords(penance);
  }
}

function penanceWords(penance: ReportedSlot["penance"]): string {
  switch (penance?.kind) {
    case "roasted":
      return `, roasted: ${plainText(penance.title)} (${plainText(penance.entry)})`;
    case "owed":
      return ", the roast is owed";
    case "waived":
      return `, waived: ${plainText(penance.reason)}`;
    case undefined:
      return "";
  }
}

function publicationLine({ commit, dry_run, heartbeat }: RunReport): string {
  if (commit !== null) return `Published in commit ${commit.slice(0, 12)}.`;
  if (dry_run && heartbeat !== null) return "Nothing was published: this was a dry run.";
  return "Nothing was published, not even a heartbeat.";
}
