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
    "what moved elsewhere; what came with the word that it would go; notes and lists of the work; what the change or a message names, as a list of work; generated and lock files; many that come and go together; reverts in git’s own words; rebases; other people’s commits",
  theme: "undone",
  explainedBy: "last",
  severity: { least: 3, most: 6, by: "its lines" },
  figures: { "span?": "time" },
  terms: [],
  slight: true,
} as const;

const fewestLines = 5;
/** More that come and go together are a folder, or what a program writes. */
const most = 2;

/** What the change says at the merge, and its messages: a file that they name is part of how people work there. */
function readSaid({ files, body, commits }: Change): string {
  const lines = files.flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines));
  return [...lines, { text: body }, ...commits.map((commit) => ({ text: commit.body }))]
    .map(({ text }) => text)
    .join("\n");
}

export function detect(change: Change): Finding | undefined {
  const trips = findFileTrips(change);
  const said = readSaid(change);
  const trip = trips.find(
    ({ first, last, path, lines }) =>
      lines >= fewestLines &&
      !said.includes(path.slice(path.lastIndexOf("/") + 1)) &&
      trips.filter((each) => each.first === first && each.last === last).length <= most,
  );
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
