import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findFileTrips } from "../../log/file-trips.ts";
import { keepTime } from "../../log/keep-time.ts";
import { commitAt, lineOfCommit, spanFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export const meta = {
  code: "restored-file",
  title: "A file that was changed and changed back",
  about: "log",
  meaning:
    "Commits change a file and put it back, line by line, so that the merge leaves it as it was.",
  leavesAlone:
    "what moved elsewhere; generated and lock files; a single line; reverts in git’s own words; rebases; other people’s commits",
  theme: "undone",
  explainedBy: "last",
  severity: { least: 2, most: 5, by: "lines" },
  figures: { "span?": "time" },
  terms: [],
} as const;

const fewestLines = 2;

export function detect(change: Change): Finding | undefined {
  const trip = findFileTrips(change).find(({ isGuest, lines }) => !isGuest && lines >= fewestLines);
  if (trip === undefined) return undefined;
  const { first, last, path, line, lines } = trip;
  const span = keepTime(first, last)
    ? spanFigure("span", { label: "until the file was as before", from: first, to: last })
    : undefined;
  return {
    severity: scaleSeverity(meta.severity, { value: lines, mild: 2, severe: 200 }),
    summary: `“${first.subject}” changes ${path}, and after “${last.subject}” it is as it was.`,
    proof: [commitAt(first), commitAt(last), lineOfCommit(path, { line, commit: first })],
    figures: span ? [span] : [],
  };
}
