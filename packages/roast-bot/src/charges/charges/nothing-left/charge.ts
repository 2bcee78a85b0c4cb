import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { classifyFile } from "../../../change/classify-file.ts";
import { countMoved, findMovedLines } from "../../../change/moved-lines.ts";
import type { History } from "../../../history/collect-history.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { findLargestRoundTrip } from "../../log/round-trip.ts";
import { isOwnSubject } from "../../log/subjects.ts";
import { commitAt, fieldFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export const meta = {
  code: "nothing-left",
  title: "Nothing left of a commit",
  about: "log",
  meaning:
    "Of the lines of code that a commit adds, none that says anything is there at the merge.",
  leavesAlone:
    "what one later commit takes back, which has a charge of its own; a few lines; renaming, reverts and what a program made or git is to squash; documents; other people’s commits",
  theme: "undone",
  explainedBy: "first",
  severity: { least: 3, most: 5, by: "lines" },
  figures: { lines: "line" },
  terms: [],
} as const;

/** Lines that say something; fewer are lost in any second thought. */
const fewestLines = 10;

export function detect(change: Change, history?: History): Finding | undefined {
  const trip = findLargestRoundTrip(change, "added");
  const survival = new Map(history?.survival.map((each) => [each.position, each]));
  const [lost] = findOwnCommits(change)
    .filter((commit) => {
      const { added = 0, left = 1 } = survival.get(commit.position) ?? {};
      const isOwn = isOwnSubject(commit.subject, change.number);
      if (left > 0 || added < fewestLines || !isOwn || passes.test(commit.subject)) return false;
      return commit.files.every(isCode);
    })
    .filter((commit) => !trip?.there.includes(commit))
    .toSorted((one, other) => other.additions - one.additions);
  if (lost === undefined) return undefined;
  const lines = countNewLines(lost);
  return {
    severity: scaleSeverity(meta.severity, { value: lines, mild: 12, severe: 300 }),
    summary: `Nothing of what “${lost.subject}” adds, ${lines} lines, is left at the merge.`,
    proof: [commitAt(lost)],
    figures: [
      fieldFigure(
        { id: "lines", unit: "line", label: "lines added by a commit of which none is left" },
        { exhibit: commitAt(lost), field: "newLines" },
      ),
    ],
  };
}

/** Lines that a commit adds and that did not only move or change their white space in it. */
function countNewLines({ additions, diff = [] }: ChangeCommit): number {
  const hunks = diff.flatMap((file) => file.hunks);
  return additions - countMoved(hunks, findMovedLines(hunks)).movedIn;
}

/** What a rename brings are names, on lines that others rewrite; the rest was not meant to stay. */
const passes =
  /\brenam\w+|\brevert\w*|\b(?:re-?)?generat\w+|\bsnapshots?\b|^(?:fixup|squash|amend)!|\bcomment\w* out\b/i;

function isCode({ path, previousPath, binary }: ChangeCommit["files"][number]): boolean {
  const role = classifyFile({ path, binary, start: "" });
  return previousPath === undefined && (role === "source" || role === "test");
}
