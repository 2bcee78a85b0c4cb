import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { isOwnSubject } from "../../log/subjects.ts";
import { commitAt, countFigure, pullRequest, basicFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export const meta = {
  code: "commits-for-little",
  title: "Many commits for few lines",
  about: "log",
  meaning: "Eight or more commits of the author’s come to at most four changed lines each.",
  leavesAlone: "merges; what other pull requests or people brought; documents and versions",
  theme: "pace",
  severity: { least: 2, most: 4, by: "commits" },
  figures: { commits: "commit", lines: "line" },
  terms: [],
} as const;

const fewestCommits = 8;
const mostLines = 4;

export function detect(change: Change): Finding | undefined {
  const own = findOwnCommits(change).filter(({ subject }) => isOwnSubject(subject, change.number));
  const lines = change.additions + change.deletions;
  const hasSource = change.files.some(({ role }) => role === "source" || role === "test");
  if (!hasSource || own.length < fewestCommits || lines > mostLines * own.length || lines === 0) {
    return undefined;
  }
  return {
    severity: scaleSeverity(meta.severity, { value: own.length, mild: 8, severe: 40 }),
    summary: `${own.length} commits come to ${lines} changed lines.`,
    proof: [pullRequest],
    figures: [
      countFigure(
        { id: "commits", unit: "commit", label: "commits of the author’s" },
        own.map(commitAt),
      ),
      basicFigure(
        { id: "lines", unit: "line", label: "lines added or deleted by the merge" },
        "lines.changed",
      ),
    ],
  };
}
