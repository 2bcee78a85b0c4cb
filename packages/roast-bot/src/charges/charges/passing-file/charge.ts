import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findFileTrips } from "../../log/file-trips.ts";
import { keepTime } from "../../log/keep-time.ts";
import { commitAt, lineOfCommit, spanFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "passing-file",
  title: "A file that only passed through",
  about: "log",
  meaning: "A file comes with one commit and goes with a later one, before the merge.",
  leavesAlone:
    "what moved elsewhere; generated and lock files; reverts in git’s own words; rebases; other people’s commits",
  theme: "undone",
  explainedBy: "last",
  severity: { least: 3, most: 6, by: "its lines" },
  figures: { "span?": "time" },
  terms: [],
  slight: true,
} as const;

const fewestLines = 5;

export function detect(change: Change): Finding | undefined {
  const trip = findFileTrips(change).find(({ isGuest, lines }) => isGuest && lines >= fewestLines);
  if (trip === undefined) return undefined;
  const { first, last, path, line, lines } = trip;
  const span = keepTime(first, last)
    ? spanFigure("span", { label: "that the file was there", from: first, to: last })
    : undefined;
  return {
    severity: scaleSeverity(meta.severity, { value: lines, mild: 10, severe: 500 }),
    summary: `“${first.subject}” brings ${path}, and “${last.subject}” takes it out again.`,
    proof: [commitAt(first), commitAt(last), lineOfCommit(path, { line, commit: first })],
    figures: span ? [span] : [],
  };
}
