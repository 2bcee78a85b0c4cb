import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { isOwnSubject } from "../../log/subjects.ts";
import { commitAt, fieldFigure, pullRequest, standingFigure, sumFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "more-written-than-merged",
  title: "More written than merged",
  about: "log",
  meaning: "The author’s commits add several times the lines that the merge adds.",
  leavesAlone:
    "merges; what other pull requests or people brought; a branch of two commits; small sums",
  theme: "undone",
  severity: { least: 3, most: 5, by: "times" },
  figures: { written: "line", merged: "line", largest: "line" },
  terms: [],
} as const;

const fewestCommits = 3;
const fewestTimes = 2.5;
const fewestLines = 150;

export function detect(change: Change): Finding | undefined {
  const own = findOwnCommits(change).filter(({ subject }) => isOwnSubject(subject, change.number));
  const written = own.reduce((sum, { additions }) => sum + additions, 0);
  const [largest] = own.toSorted((one, other) => other.additions - one.additions);
  const { additions } = change;
  if (largest === undefined || own.length < fewestCommits || additions < 2) return undefined;
  if (written < fewestTimes * additions || written - additions < fewestLines) return undefined;
  return {
    severity: scaleSeverity(meta.severity, { value: written / additions, mild: 2.5, severe: 40 }),
    summary: `The branch’s commits add ${written} lines; the merge adds ${additions}.`,
    proof: [pullRequest, commitAt(largest)],
    figures: [
      sumFigure(
        { id: "written", unit: "line", label: "lines added by the author’s commits" },
        { exhibits: own.map(commitAt), field: "additions" },
      ),
      standingFigure(
        { id: "merged", unit: "line", label: "lines added by the merge" },
        "lines.added",
      ),
      fieldFigure(
        { id: "largest", unit: "line", label: "lines added by the largest commit" },
        { exhibit: commitAt(largest), field: "additions" },
      ),
    ],
  };
}
