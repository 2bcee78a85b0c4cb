import type { ReportedCase, RoastReport } from "@mea-culpa/formats";
import type { Paint } from "./paint.ts";
import { plainText } from "./plain-text.ts";

/** What `roast` prints for a person: the docket if asked for, the roast, where its files are. */
export function roastText(
  report: RoastReport,
  { explain, paint }: { readonly explain: boolean; readonly paint: Paint },
): string {
  const { files, docket } = report;
  const parts = [
    ...(explain ? [explained(docket, paint)] : []),
    ...(files === null
      ? [plainText(report.markdown, { lines: true }).trimEnd()]
      : [`${paint.good(plainText(report.title))}\n${Object.values(files).join("\n")}`]),
    ...report.notes.map((note) => paint.mild(plainText(note))),
    ...report.left_out.map((words) => paint.faint(plainText(words))),
  ];
  return `${parts.join("\n\n")}\n`;
}

function explained(docket: readonly ReportedCase[], paint: Paint): string {
  if (docket.length === 0) return "No pull request was merged in this time.";
  return docket.map((one) => explainedCase(one, paint)).join("\n\n");
}

function explainedCase(one: ReportedCase, paint: Paint): string {
  const { subject, title, score, lines, passed_over: passedOver } = one;
  return [
    `${`${score}`.padStart(4)}  ${plainText(subject)} ${paint.good(plainText(title))}`,
    ...lines.map(({ points, reason }) => `${signed(points).padStart(10)}  ${plainText(reason)}`),
    ...(passedOver === null ? [] : [paint.mild(`      passed over: ${plainText(passedOver)}`)]),
  ].join("\n");
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : `${points}`;
}
